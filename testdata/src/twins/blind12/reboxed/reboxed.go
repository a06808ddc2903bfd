// Package reboxed holds things as any, or by small interfaces, and asks for their type. What decides: whether the type that is asked for is the one
// that is put in.
package reboxed

import (
	"context"
	"net/http"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type sanitizer interface{ Sanitize(string) string }

// wrapped is a sanitizer around another.
type wrapped struct{ sanitizer }

type coder interface {
	BinaryFromNative(buf []byte, datum any) ([]byte, error)
}

type server struct {
	rules any
	loose any
	trim  any
	clean sanitizer
	plain sanitizer
	form  any
	full  any
	coder coder
}

func as[T any](x any) (T, bool) {
	t, ok := x.(T)
	return t, ok
}

// check has a case for nothing.
func (s *server) check(x any) error {
	switch s.rules.(type) {
	case nil:
		s.rules = validator.New() // silent
	}
	return s.rules.(*validator.Validate).Struct(x)
}

// checkLoose gives what it made in that case to nobody.
func (s *server) checkLoose(x any) error {
	switch v := s.loose.(type) {
	case *validator.Validate:
		return v.Struct(x)
	case nil:
		return validator.New(validator.WithRequiredStructEnabled()).Struct(x) // report
	default:
		return nil
	}
}

func (s *server) trimmed(x any) error {
	if _, ok := s.trim.(*mold.Transformer); !ok {
		s.trim = mold.New() // silent
	}
	return s.trim.(*mold.Transformer).Struct(context.Background(), x)
}

// cleaned asks for the wrapper, and keeps that.
func (s *server) cleaned(text string) string {
	if _, ok := s.clean.(*wrapped); !ok {
		s.clean = &wrapped{bluemonday.UGCPolicy()} // silent
	}
	return s.clean.Sanitize(text)
}

// cleanedPlain asks for the wrapper, and keeps what is in it.
func (s *server) cleanedPlain(text string) string {
	if _, ok := s.plain.(*wrapped); !ok {
		s.plain = bluemonday.NewPolicy() // report
	}
	return s.plain.Sanitize(text)
}

func (s *server) decoder() *form.Decoder {
	d, ok := as[*form.Decoder](s.form)
	if !ok {
		d = form.NewDecoder() // silent
		s.form = d
	}
	return d
}

// decoderOther asks for one of another library.
func (s *server) decoderOther() *form.Decoder {
	if _, ok := as[*schema.Decoder](s.full); !ok {
		s.full = form.NewDecoder() // report
	}
	return s.full.(*form.Decoder)
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	x := struct{ Name string }{s.cleaned(s.cleanedPlain(r.FormValue("name")))}
	if s.check(x) != nil || s.checkLoose(x) != nil || s.trimmed(&x) != nil {
		return
	}
	_, _ = s.decoder().Decode(&x, r.URL.Query()), s.decoderOther().Decode(&x, r.URL.Query())
	var boxed any = schema.NewDecoder() // report
	if d, ok := boxed.(interface {
		Decode(any, map[string][]string) error
	}); ok {
		_ = d.Decode(&x, r.URL.Query())
	}
	if c, ok := s.coder.(*goavro.Codec); !ok || c == nil {
		c, err := goavro.NewCodec(`"string"`) // silent
		if err != nil {
			return
		}
		s.coder = c
	}
	data, _ := s.coder.BinaryFromNative(nil, x.Name)
	_, _ = w.Write(data)
}

func New() http.Handler { return new(server) }
