// Package closedsource has functions that go through a source of work, with one instance that they release when it has run dry. What
// decides: whether all that maps data with it stands in the loop; that it ends, or what holds it, says nothing of that.
package closedsource

import (
	"io"

	"github.com/klauspost/compress/zstd"
)

type packer struct{ enc *zstd.Encoder }

func newPacker() (*packer, error) {
	enc, err := zstd.NewWriter(nil) // silent
	if err != nil {
		return nil, err
	}
	return &packer{enc}, nil
}

func (p *packer) pack(b []byte) []byte { return p.enc.EncodeAll(b, nil) }

// Close releases it.
func (p *packer) Close() { p.enc.Close() }

func holderDeferred(in io.Reader, out func([]byte)) error {
	p, err := newPacker()
	if err != nil {
		return err
	}
	defer p.Close()
	buf := make([]byte, 1024)
	for {
		n, err := in.Read(buf)
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		out(p.pack(buf[:n]))
	}
}

func deferred(in io.Reader, out func([]byte)) error {
	enc, err := zstd.NewWriter(nil) // silent
	if err != nil {
		return err
	}
	defer enc.Close()
	buf := make([]byte, 1024)
	for {
		n, err := in.Read(buf)
		if err != nil {
			return err
		}
		out(enc.EncodeAll(buf[:n], nil))
	}
}

func afterwards(in <-chan []byte, out func([]byte)) error {
	enc, err := zstd.NewWriter(nil) // silent
	if err != nil {
		return err
	}
	for b := range in {
		out(enc.EncodeAll(b, nil))
	}
	return enc.Close()
}

func head(in <-chan []byte, first []byte, out func([]byte)) error {
	enc, err := zstd.NewWriter(nil) // report
	if err != nil {
		return err
	}
	defer enc.Close()
	out(enc.EncodeAll(first, nil))
	for b := range in {
		out(enc.EncodeAll(b, nil))
	}
	return nil
}

func list(in [][]byte, out func([]byte)) error {
	enc, err := zstd.NewWriter(nil) // report
	if err != nil {
		return err
	}
	defer enc.Close()
	for _, b := range in {
		out(enc.EncodeAll(b, nil))
	}
	return nil
}

func closesOnly(b []byte) ([]byte, error) {
	enc, err := zstd.NewWriter(nil) // silent
	if err != nil {
		return nil, err
	}
	return b, enc.Close()
}
