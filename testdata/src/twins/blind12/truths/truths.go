// Package truths keeps what a test said in a variable, a field, a parameter or a result, and asks that. What decides: what the truth says when it is
// asked, and whether anything else makes it true.
package truths

import (
	"context"
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

type server struct {
	mu      sync.Mutex
	rules   *validator.Validate
	posts   *validator.Validate
	codec   *goavro.Codec
	renewed *goavro.Codec
	trim    *mold.Transformer
	form    *form.Decoder
	full    *form.Decoder
	byKind  map[string]*schema.Decoder
	unkept  map[string]*schema.Decoder
	ugc     *bluemonday.Policy
	ugcMade bool
	strict  *bluemonday.Policy
}

type state struct{ trims, cleans bool }

func (s *server) check(x any) error {
	missing := s.rules == nil
	if missing {
		s.rules = validator.New() // silent
	}
	return s.rules.Struct(x)
}

// checkPosts makes one for whatever is posted, too.
func (s *server) checkPosts(r *http.Request, x any) error {
	missing := s.posts == nil
	if missing || r.Method == http.MethodPost {
		s.posts = validator.New() // report
	}
	return s.posts.Struct(x)
}

func (s *server) prepare(first bool) (err error) {
	if first {
		s.codec, err = goavro.NewCodec(`"string"`) // silent
	}
	return err
}

func (s *server) renew(wanted bool) (err error) {
	if wanted {
		s.renewed, err = goavro.NewCodec(`"bytes"`) // report
	}
	return err
}

func (s *server) state() state { return state{trims: s.trim != nil} }

// find says whether it has found it.
func (s *server) find(kind string) (*schema.Decoder, bool) {
	d, ok := s.byKind[kind]
	return d, !ok
}

func (s *server) decoder(kind string) *schema.Decoder {
	d, missing := s.find(kind)
	if missing {
		d = schema.NewDecoder() // silent
		s.byKind[kind] = d
	}
	return d
}

func (s *server) decoderUnkept(kind string) *schema.Decoder {
	d, have := s.unkept[kind]
	if missing := !have; missing {
		d = schema.NewDecoder() // report
	}
	return d
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	x := struct{ Name string }{r.FormValue("name")}
	if s.check(x) != nil || s.checkPosts(r, x) != nil {
		return
	}
	if s.prepare(s.codec == nil) != nil || s.renew(r.FormValue("id") != "") != nil {
		return
	}
	if st := s.state(); !st.trims {
		s.trim = mold.New() // silent
	}
	_ = s.trim.Struct(context.Background(), &x)
	if s.renewed != nil {
		data, _ := s.renewed.BinaryFromNative(nil, x.Name)
		_, _ = w.Write(data)
	}
	if have := s.form != nil; have != true {
		s.form = form.NewDecoder() // silent
	}
	if have := s.full != nil; have {
		s.full = form.NewDecoder() // report
	}
	_, _ = s.form.Decode(&x, r.URL.Query()), s.full.Decode(&x, r.URL.Query())
	_, _ = s.decoder("a").Decode(&x, r.URL.Query()), s.decoderUnkept("a").Decode(&x, r.URL.Query())
	if !s.ugcMade {
		s.ugc, s.ugcMade = bluemonday.UGCPolicy(), true // silent
	}
	s.strict = nil
	if missing := s.strict == nil; missing {
		s.strict = bluemonday.NewPolicy() // report
	}
	_, _ = w.Write([]byte(s.strict.Sanitize(s.ugc.Sanitize(x.Name))))
	names(w, r.Form["name"])
}

// names asks in each round what was true before the first.
func names(w http.ResponseWriter, all []string) {
	var m *reflectx.Mapper
	missing := m == nil
	for _, name := range all {
		if missing {
			m = reflectx.NewMapper("db") // report
		}
		_ = m.FieldMap(reflect.ValueOf(struct{ Name string }{name}))
	}
}

func New() http.Handler {
	return &server{
		full:   form.NewDecoder(), // silent
		byKind: make(map[string]*schema.Decoder),
	}
}
