// Package errnils gets things that may not be there yet, as an error says. What decides: whether the error is gone the next time.
package errnils

import (
	"context"
	"errors"
	"fmt"
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
	"google.golang.org/grpc"
)

var errNone = errors.New("not there yet")

type item struct{ Name string }

func in(r *http.Request) *item { return &item{r.FormValue("name")} }

type repo struct {
	mu     sync.Mutex
	rules  *validator.Validate
	trims  *mold.Transformer
	forms  *form.Decoder
	query  *schema.Decoder
	fields *reflectx.Mapper
	policy *bluemonday.Policy
	codec  *goavro.Codec
	failed error
}

func (s *repo) validator() (*validator.Validate, error) {
	if s.rules == nil {
		return nil, errNone
	}
	return s.rules, nil
}

func (s *repo) create(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	v, err := s.validator()
	if err != nil {
		v = validator.New() // silent
		s.rules = v
	}
	_ = v.Struct(in(r))
}

func (s *repo) transformer() (t *mold.Transformer, err error) {
	if t = s.trims; t == nil {
		err = fmt.Errorf("transformer: %w", errNone)
	}
	return
}

func (s *repo) change(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	t, err := s.transformer()
	if errors.Is(err, errNone) {
		t = mold.New() // silent
		s.trims = t
	}
	_ = t.Struct(r.Context(), in(r))
}

// search uses what it makes, and the repository stays as it is.
func (s *repo) search(w http.ResponseWriter, r *http.Request) {
	d, err := s.decoder()
	if errors.Is(err, errNone) {
		d = form.NewDecoder() // report
	}
	_ = d.Decode(in(r), r.URL.Query())
}

func (s *repo) decoder() (*form.Decoder, error) {
	if s.forms != nil {
		return s.forms, nil
	}
	return nil, errNone
}

func (s *repo) ready() error {
	switch {
	case s.query == nil:
		return errNone
	case s.failed != nil:
		return s.failed
	}
	return nil
}

func (s *repo) find(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.ready(); err != nil && s.failed == nil {
		s.query = schema.NewDecoder() // silent
	}
	_ = s.query.Decode(in(r), r.URL.Query())
}

// read makes one where there is no error.
func (s *repo) read(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.failed; err == nil {
		s.fields = reflectx.NewMapper("db") // report
	}
	_ = s.fields.TypeMap(reflect.TypeFor[item]())
}

func (s *repo) fill() error {
	if s.policy != nil {
		return nil
	}
	s.policy = bluemonday.UGCPolicy() // silent
	return nil
}

func (s *repo) clean(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.fill() == nil {
		_, _ = w.Write([]byte(s.policy.Sanitize(r.FormValue("text"))))
	}
}

// Intercept remembers that it could not be made, and tries again if it could.
func (s *repo) Intercept(ctx context.Context, req any, info *grpc.UnaryServerInfo, handler grpc.UnaryHandler) (any, error) {
	s.mu.Lock()
	if s.failed == nil {
		s.codec, s.failed = goavro.NewCodec(`"string"`) // report
	}
	s.mu.Unlock()
	if _, err := s.codec.BinaryFromNative(nil, info.FullMethod); err != nil {
		return nil, err
	}
	return handler(ctx, req)
}

func Routes(m *http.ServeMux) {
	s := &repo{}
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/change", s.change)
	m.HandleFunc("/search", s.search)
	m.HandleFunc("/find", s.find)
	m.HandleFunc("/read", s.read)
	m.HandleFunc("/clean", s.clean)
	grpc.NewServer(grpc.ChainUnaryInterceptor(s.Intercept))
}
