// Package compressors packs what goes into a cache. What decides: whether an encoder without a stream is made for each value;
// one with a stream is the stream's.
package compressors

import (
	"bytes"
	"context"
	"io"
	"sync"

	"github.com/klauspost/compress/zstd"
)

type store interface {
	Set(ctx context.Context, key string, b []byte) error
	Get(ctx context.Context, key string) ([]byte, error)
}

type cache struct{ s store }

func (c *cache) Put(ctx context.Context, key string, b []byte) error {
	// No stream: it could serve all values.
	enc, err := zstd.NewWriter(nil) // report
	if err != nil {
		return err
	}
	defer enc.Close()
	return c.s.Set(ctx, key, enc.EncodeAll(b, nil))
}

func (c *cache) Get(ctx context.Context, key string) ([]byte, error) {
	b, err := c.s.Get(ctx, key)
	if err != nil {
		return nil, err
	}
	return unpack(b)
}

func unpack(b []byte) ([]byte, error) {
	// The same the other way round.
	dec, err := zstd.NewReader(nil) // report
	if err != nil {
		return nil, err
	}
	defer dec.Close()
	return dec.DecodeAll(b, nil)
}

func packAll(blobs [][]byte) [][]byte {
	for i, b := range blobs {
		// For each blob.
		enc, _ := zstd.NewWriter(nil) // report
		blobs[i] = enc.EncodeAll(b, nil)
		enc.Close()
	}
	return blobs
}

func Stream(w io.Writer, r io.Reader) error {
	// Writes to this stream.
	enc, err := zstd.NewWriter(w) // silent
	if err != nil {
		return err
	}
	if _, err := io.Copy(enc, r); err != nil {
		return err
	}
	return enc.Close()
}

func Buffered(b []byte) ([]byte, error) {
	var out bytes.Buffer
	// Bound to the buffer of the call.
	enc, err := zstd.NewWriter(&out) // silent
	if err != nil {
		return nil, err
	}
	if _, err := enc.Write(b); err != nil {
		return nil, err
	}
	return out.Bytes(), enc.Close()
}

func Reader(r io.Reader) ([]byte, error) {
	// Reads from this stream.
	dec, err := zstd.NewReader(r) // silent
	if err != nil {
		return nil, err
	}
	defer dec.Close()
	return io.ReadAll(dec)
}

var pool = sync.Pool{New: func() any {
	// One for each goroutine that is busy at a time.
	enc, _ := zstd.NewWriter(nil) // silent
	return enc
}}

func Pooled(b []byte) []byte {
	enc := pool.Get().(*zstd.Encoder)
	defer pool.Put(enc)
	return enc.EncodeAll(b, nil)
}

var (
	encoder, _ = zstd.NewWriter(nil) // silent
	decoder    *zstd.Decoder
)

func init() {
	var err error
	// Once.
	if decoder, err = zstd.NewReader(nil); err != nil { // silent
		panic(err)
	}
}

func Shared(b []byte) ([]byte, error) { return decoder.DecodeAll(encoder.EncodeAll(b, nil), nil) }
