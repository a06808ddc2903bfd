// Package streams has what is bound to a stream next to what is not, though the
// same function makes it.
package streams

import (
	"io"

	"github.com/hamba/avro/v2"
	"github.com/klauspost/compress/zstd"
)

func Compress(block []byte) []byte {
	enc, _ := zstd.NewWriter(nil) // want `zstd\.NewWriter builds one on every call of Compress, .*: build it once and share it; each costs [0-9,]+ uses`
	return enc.EncodeAll(block, nil)
}

func Decompress(block []byte) ([]byte, error) {
	dec, err := zstd.NewReader(nil) // want `zstd\.NewReader builds one on every call of Decompress, which gets the data to map`
	if err != nil {
		return nil, err
	}
	defer dec.Close()
	return dec.DecodeAll(block, nil)
}

// The stream is that of the call.
func CompressTo(w io.Writer, block []byte) error {
	enc, err := zstd.NewWriter(w)
	if err != nil {
		return err
	}
	if _, err := enc.Write(block); err != nil {
		return err
	}
	return enc.Close()
}

// So it is here, later.
func ResetTo(w io.Writer, block []byte) error {
	enc, _ := zstd.NewWriter(nil)
	enc.Reset(w)
	_, _ = enc.Write(block)
	return enc.Close()
}

const order = `{"type":"record","name":"Order","fields":[]}`

var schema = avro.MustParse(order)

func Decode(r io.Reader, v any) error {
	dec, err := avro.NewDecoder(order, r) // want `avro\.NewDecoder builds what it uses on every call of Decode, .*: parse the schema once and call avro.NewDecoderForSchema; each costs`
	if err != nil {
		return err
	}
	return dec.Decode(v)
}

// The schema comes with the data.
func DecodeWith(text string, r io.Reader, v any) error {
	dec, err := avro.NewDecoder(text, r)
	if err != nil {
		return err
	}
	return dec.Decode(v)
}

func DecodeParsed(r io.Reader, v any) error {
	return avro.NewDecoderForSchema(schema, r).Decode(v)
}
