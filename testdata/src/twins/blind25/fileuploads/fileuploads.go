// Package fileuploads takes files that come in parts. What decides: whether the server, or a part of a request, has what reads it; and whether that reads from the part itself.
package fileuploads

import (
	"bytes"
	"errors"
	"io"
	"mime/multipart"
	"net/http"
	"regexp"

	"github.com/go-playground/form/v4"
	"github.com/gorilla/schema"
	"github.com/klauspost/compress/zstd"
)

type meta struct{ Name string }

type server struct {
	names *regexp.Regexp
	dec   *zstd.Decoder
	keep  func(string, []byte) error
}

func New(keep func(string, []byte) error) (*server, error) {
	d, err := zstd.NewReader(nil) // silent
	if err != nil {
		return nil, err
	}
	return &server{names: regexp.MustCompile(`^[\w.]+$`), dec: d, keep: keep}, nil // silent
}

func (s *server) upload(w http.ResponseWriter, r *http.Request) {
	mr, err := r.MultipartReader()
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	for {
		p, err := mr.NextPart()
		if err == io.EOF {
			break
		}
		if err != nil {
			return
		}
		if err := s.part(p); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
	}
}

func (s *server) part(p *multipart.Part) error {
	if !s.names.MatchString(p.FileName()) {
		return errors.New("no name")
	}
	switch p.Header.Get("Content-Encoding") {
	case "zstd":
		zr, err := zstd.NewReader(p) // silent
		if err != nil {
			return err
		}
		defer zr.Close()
		b, err := io.ReadAll(zr)
		if err != nil {
			return err
		}
		return s.keep(p.FileName(), b)
	case "zstd-block":
		b, err := io.ReadAll(p)
		if err != nil {
			return err
		}
		zr, err := zstd.NewReader(nil) // report
		if err != nil {
			return err
		}
		defer zr.Close()
		if b, err = zr.DecodeAll(b, nil); err != nil {
			return err
		}
		return s.keep(p.FileName(), b)
	}
	var b bytes.Buffer
	if _, err := b.ReadFrom(p); err != nil {
		return err
	}
	return s.keep(p.FileName(), b.Bytes())
}

func (s *server) describe(w http.ResponseWriter, r *http.Request) {
	if err := r.ParseMultipartForm(1 << 20); err != nil {
		return
	}
	var m meta
	if err := form.NewDecoder().Decode(&m, r.MultipartForm.Value); err != nil { // report
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
	for name, files := range r.MultipartForm.File {
		for _, f := range files {
			if err := check(name, f); err != nil {
				return
			}
		}
	}
}

func check(name string, f *multipart.FileHeader) error {
	d := schema.NewDecoder() // report
	d.IgnoreUnknownKeys(true)
	return d.Decode(&meta{name}, f.Header)
}

// block has the decoder of the server.
func (s *server) block(w http.ResponseWriter, r *http.Request) {
	b, err := io.ReadAll(r.Body)
	if err == nil {
		b, err = s.dec.DecodeAll(b, nil)
	}
	if err != nil {
		return
	}
	_, _ = w.Write(pack(b))
}

func pack(b []byte) []byte {
	zw, _ := zstd.NewWriter(nil) // report
	defer zw.Close()
	return zw.EncodeAll(b, nil)
}

// stream writes to whoever asks.
func (s *server) stream(w http.ResponseWriter, r *http.Request) {
	zw, err := zstd.NewWriter(w) // silent
	if err != nil {
		return
	}
	defer zw.Close()
	_, _ = io.Copy(zw, r.Body)
}

func (s *server) Routes(m *http.ServeMux) {
	m.HandleFunc("/upload", s.upload)
	m.HandleFunc("/describe", s.describe)
	m.HandleFunc("/block", s.block)
	m.HandleFunc("/stream", s.stream)
}
