// Package localstreams binds encoders to streams that the call makes for itself. What decides: whether the stream is another
// each time; the same codec without a stream could be shared.
package localstreams

import (
	"bytes"
	"io"
	"net"
	"net/http"
	"os"
	"strings"

	"github.com/klauspost/compress/zstd"
)

func Pack(b []byte) ([]byte, error) {
	out := new(bytes.Buffer)
	// Writes to the buffer of the call.
	enc, err := zstd.NewWriter(out) // silent
	if err != nil {
		return nil, err
	}
	_, err = enc.Write(b)
	return out.Bytes(), err
}

func Unpack(b []byte) ([]byte, error) {
	// Reads from a reader of the call's data.
	dec, err := zstd.NewReader(bytes.NewReader(b)) // silent
	if err != nil {
		return nil, err
	}
	return io.ReadAll(dec)
}

func Body(w http.ResponseWriter, r *http.Request) {
	// Reads the body of the request.
	dec, err := zstd.NewReader(r.Body) // silent
	if err != nil {
		return
	}
	_, _ = io.Copy(io.Discard, dec)
}

func Limited(w http.ResponseWriter, r *http.Request) {
	body := http.MaxBytesReader(w, r.Body, 1<<20)
	// The same, wrapped.
	dec, err := zstd.NewReader(body) // silent
	if err != nil {
		return
	}
	_, _ = io.Copy(io.Discard, dec)
}

func Files(names []string) error {
	for _, name := range names {
		f, err := os.Open(name)
		if err != nil {
			return err
		}
		// Reads the file of the round.
		dec, err := zstd.NewReader(f) // silent
		if err != nil {
			return err
		}
		_, err = io.Copy(io.Discard, dec)
		f.Close()
		if err != nil {
			return err
		}
	}
	return nil
}

func Piped(w http.ResponseWriter, r *http.Request) {
	pr, pw := io.Pipe()
	go func() {
		// Writes to the pipe of the request.
		enc, err := zstd.NewWriter(pw) // silent
		if err == nil {
			_, _ = io.Copy(enc, r.Body)
		}
		pw.Close()
	}()
	_, _ = io.Copy(w, pr)
}

func Dialed(addr string, b []byte) error {
	c, err := net.Dial("tcp", addr)
	if err != nil {
		return err
	}
	defer c.Close()
	// Writes to the connection of the call.
	enc, err := zstd.NewWriter(c) // silent
	if err != nil {
		return err
	}
	_, err = enc.Write(b)
	return err
}

// Without a stream.

func None(parts []string) (n int) {
	for _, p := range parts {
		var none io.Reader
		// The reader is nil each time.
		dec, err := zstd.NewReader(none) // report
		if err != nil {
			return n
		}
		b, _ := dec.DecodeAll([]byte(p), nil)
		n += len(b)
	}
	return n
}

func Nil(w http.ResponseWriter, r *http.Request) {
	// No stream.
	enc, err := zstd.NewWriter(nil) // report
	if err != nil {
		return
	}
	_, _ = w.Write(enc.EncodeAll([]byte(r.Host), nil))
}

func Text(lines []string) error {
	for _, l := range lines {
		// Reads the line of the round.
		dec, err := zstd.NewReader(strings.NewReader(l)) // silent
		if err != nil {
			return err
		}
		_, _ = io.ReadAll(dec)
	}
	return nil
}
