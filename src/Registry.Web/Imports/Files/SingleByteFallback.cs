using System.Text;

namespace Registry.Web.Imports.Files;

/// <summary>Reads the bytes that an encoding cannot by another one, which has a character for every byte.</summary>
internal sealed class SingleByteFallback(Encoding encoding) : DecoderFallback
{
    // A decoder gives up at most four bytes at a time.
    public override int MaxCharCount => 4;

    public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer(encoding);

    private sealed class Buffer(Encoding encoding) : DecoderFallbackBuffer
    {
        private string _characters = "";
        private int _next;

        public override int Remaining => _characters.Length - _next;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            _characters = encoding.GetString(bytesUnknown);
            _next = 0;
            return true;
        }

        public override char GetNextChar() => _next < _characters.Length ? _characters[_next++] : '\0';

        public override bool MovePrevious()
        {
            var can = _next > 0;
            _next -= can ? 1 : 0;
            return can;
        }

        public override void Reset() => (_characters, _next) = ("", 0);
    }
}
