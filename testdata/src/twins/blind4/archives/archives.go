// Package archives goes through the entries of archives and of uploads. What decides: whether the loop over the entries is
// around the construction, and whether the entry decides it.
package archives

import (
	"archive/tar"
	"archive/zip"
	"encoding/json"
	"io"
	"mime/multipart"
	"net/http"

	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/klauspost/compress/zstd"
	"reflect"
)

type manifest struct{ Name string }

func Tar(r io.Reader) error {
	tr := tar.NewReader(r)
	for {
		h, err := tr.Next()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		// For each entry.
		if err := validator.New().Var(h.Name, "filepath"); err != nil { // report
			return err
		}
	}
}

func Zip(z *zip.Reader) error {
	for _, f := range z.File {
		// For each file.
		v := validator.New() // report
		if err := v.Var(f.Name, "filepath"); err != nil {
			return err
		}
	}
	return nil
}

func ZipManifest(z *zip.Reader) (*manifest, error) {
	for _, f := range z.File {
		if f.Name != "manifest.json" {
			continue
		}
		rc, err := f.Open()
		if err != nil {
			return nil, err
		}
		var m manifest
		if err := json.NewDecoder(rc).Decode(&m); err != nil {
			return nil, err
		}
		// The loop is left, but each call has an archive to check.
		return &m, validator.New().Struct(m) // report
	}
	return nil, io.EOF
}

func Upload(w http.ResponseWriter, r *http.Request) {
	mr, err := r.MultipartReader()
	if err != nil {
		return
	}
	for {
		part, err := mr.NextPart()
		if err != nil {
			return
		}
		// For each part of each request.
		dec, err := zstd.NewReader(nil) // report
		if err != nil {
			return
		}
		b, _ := io.ReadAll(part)
		_, _ = dec.DecodeAll(b, nil)
	}
}

func Parts(f *multipart.Form) {
	for name, hs := range f.File {
		// The tag is the name of the field.
		m := reflectx.NewMapper(name) // silent
		for _, h := range hs {
			_ = m.FieldMap(reflect.ValueOf(h))
		}
	}
}

func Stream(tr *tar.Reader) error {
	for {
		if _, err := tr.Next(); err != nil {
			return err
		}
		// It reads this entry.
		dec, err := zstd.NewReader(tr) // silent
		if err != nil {
			return err
		}
		_, err = io.Copy(io.Discard, readCloser{dec})
		dec.Close()
		if err != nil {
			return err
		}
	}
}

type readCloser struct{ io.Reader }

type extractor struct {
	v   *validator.Validate
	dec *zstd.Decoder
}

func newExtractor() (*extractor, error) {
	// Kept.
	dec, err := zstd.NewReader(nil) // silent
	if err != nil {
		return nil, err
	}
	// The same.
	return &extractor{validator.New(), dec}, nil // silent
}

func (e *extractor) Tar(tr *tar.Reader) error {
	for {
		h, err := tr.Next()
		if err != nil {
			return err
		}
		if err := e.v.Var(h.Name, "filepath"); err != nil {
			return err
		}
		if err := e.dec.Reset(tr); err != nil {
			return err
		}
	}
}

func (e *extractor) Entry(h *tar.Header, b []byte) error {
	// A method of it that gets an entry.
	if err := validator.New().Var(h.Name, "filepath"); err != nil { // report
		return err
	}
	_, err := e.dec.DecodeAll(b, nil)
	return err
}
