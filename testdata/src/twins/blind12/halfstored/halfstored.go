// Package halfstored keeps what it made by a detour. What decides: whether it arrives where the test looks.
package halfstored

import (
	"context"
	"maps"
	"net/http"
	"reflect"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type part struct{ d *schema.Decoder }

type cache struct{ policy *bluemonday.Policy }

type state struct {
	rules   *validator.Validate
	copied  *validator.Validate
	trim    *mold.Transformer
	back    *mold.Transformer
	codec   *goavro.Codec
	onError *goavro.Codec
	byTag   map[string]*reflectx.Mapper
	cache   cache
	parts   [2]part
	values  []part
	form    *form.Decoder
}

type server struct {
	mu sync.Mutex
	state
}

func (s *server) keep(v *validator.Validate) *validator.Validate {
	s.rules = v
	return v
}

func (s *server) check(x any) error {
	v := s.rules
	if v == nil {
		v = s.keep(validator.New()) // silent
	}
	return v.Struct(x)
}

// checkCopied keeps it in a copy of the state.
func (s *server) checkCopied(x any) error {
	st := s.state
	if st.copied == nil {
		st.copied = validator.New() // report
	}
	return st.copied.Struct(x)
}

// trimmer keeps its result when it returns.
func (s *server) trimmer() (t *mold.Transformer) {
	if s.trim != nil {
		return s.trim
	}
	defer func() { s.trim = t }()
	t = mold.New() // silent
	return t
}

// trimmerBack sets the field back to what it was, which was nothing.
func (s *server) trimmerBack(x any) error {
	old := s.back
	if s.back == nil {
		s.back = mold.New() // report
	}
	err := s.back.Struct(context.Background(), x)
	s.back = old
	return err
}

func (s *server) encoder() (*goavro.Codec, error) {
	if s.codec != nil {
		return s.codec, nil
	}
	c, err := goavro.NewCodec(`"string"`) // silent
	if err != nil {
		return nil, err
	}
	s.codec = c
	return c, nil
}

// encoderOnError has the test of the error the wrong way round.
func (s *server) encoderOnError() (*goavro.Codec, error) {
	if s.onError != nil {
		return s.onError, nil
	}
	c, err := goavro.NewCodec(`"bytes"`) // report
	if err != nil {
		s.onError = c
		return nil, err
	}
	return c, nil
}

// fields fills a clone.
func (s *server) fields(x any) int {
	all := maps.Clone(s.byTag)
	if all["db"] == nil {
		all["db"] = reflectx.NewMapper("db") // report
	}
	return len(all["db"].FieldMap(reflect.ValueOf(x)))
}

func (s *server) clean(text string) string {
	c := &s.cache
	if c.policy == nil {
		c.policy = bluemonday.UGCPolicy() // silent
	}
	return c.policy.Sanitize(text)
}

func (s *server) decode(x any, r *http.Request) {
	for i := range s.parts {
		p := &s.parts[i]
		if p.d == nil {
			p.d = schema.NewDecoder() // silent
		}
		_ = p.d.Decode(x, r.URL.Query())
	}
	for _, p := range s.values {
		if p.d == nil {
			p.d = schema.NewDecoder() // report
		}
		_ = p.d.Decode(x, r.URL.Query())
	}
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	d := s.form
	s.mu.Unlock()
	if d == nil {
		made := form.NewDecoder() // silent
		go func() {
			s.mu.Lock()
			s.form = made
			s.mu.Unlock()
		}()
		d = made
	}
	x := struct{ Name string }{s.clean(r.FormValue("name"))}
	if d.Decode(&x, r.URL.Query()) != nil || s.check(x) != nil || s.checkCopied(x) != nil {
		return
	}
	_, _ = s.trimmer().Struct(r.Context(), &x), s.trimmerBack(&x)
	s.decode(&x, r)
	for _, get := range []func() (*goavro.Codec, error){s.encoder, s.encoderOnError} {
		c, err := get()
		if err != nil || s.fields(x) == 0 {
			return
		}
		data, _ := c.BinaryFromNative(nil, x.Name)
		_, _ = w.Write(data)
	}
}

func New() http.Handler {
	return &server{state: state{byTag: make(map[string]*reflectx.Mapper), values: make([]part, 2)}}
}
