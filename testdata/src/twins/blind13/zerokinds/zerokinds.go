// Package zerokinds fills what is missing, and sees by a zero value of some kind that it is. What decides: whether what is asked is set where it is filled.
package zerokinds

import (
	"net/http"
	"reflect"
	"sync"
	"time"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type query struct{ Term string }

type columns struct{ mapper *reflectx.Mapper }

type server struct {
	mu       sync.Mutex
	decoders []*form.Decoder
	version  string
	rules    *validator.Validate
	builtAt  time.Time
	policy   *bluemonday.Policy
	uses     int
	trim     *mold.Transformer
	columns  columns
	codecs   map[string]*goavro.Codec
	failures int
}

func (s *server) decode(r *http.Request, q *query) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.decoders) == 0 {
		s.decoders = append(s.decoders, form.NewDecoder()) // silent
	}
	return s.decoders[0].Decode(q, r.URL.Query())
}

func (s *server) check(q query) error {
	if s.version == "" {
		s.rules = validator.New() // silent
		s.version = "v1"
	}
	return s.rules.Struct(q)
}

func (s *server) clean(q *query) {
	if s.builtAt.IsZero() {
		s.policy = bluemonday.UGCPolicy() // silent
		s.builtAt = time.Now()
	}
	q.Term = s.policy.Sanitize(q.Term)
}

func (s *server) trimmed(r *http.Request, q *query) error {
	if s.uses < 1 {
		s.trim = mold.New() // silent
	}
	s.uses++
	return s.trim.Struct(r.Context(), q)
}

func (s *server) names(q query) int {
	if s.columns == (columns{}) {
		s.columns = columns{reflectx.NewMapper("db")} // silent
	}
	return len(s.columns.mapper.FieldMap(reflect.ValueOf(q)))
}

func (s *server) encode(q query) ([]byte, error) {
	if len(s.codecs) < 1 {
		c, err := goavro.NewCodec(`"string"`) // silent
		if err != nil {
			return nil, err
		}
		s.codecs = map[string]*goavro.Codec{"string": c}
	}
	return s.codecs["string"].BinaryFromNative(nil, q.Term)
}

// healthy asks for what nobody sets.
func (s *server) healthy(r *http.Request, q *query) error {
	if s.failures == 0 {
		d := schema.NewDecoder() // report
		return d.Decode(q, r.URL.Query())
	}
	return nil
}

// empty asks the request.
func empty(r *http.Request, q *query) error {
	if len(r.URL.RawQuery) == 0 {
		q.Term = bluemonday.NewPolicy().Sanitize(r.Referer()) // report
	}
	return nil
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	var q query
	if s.decode(r, &q) != nil || s.check(q) != nil || s.trimmed(r, &q) != nil || s.healthy(r, &q) != nil || empty(r, &q) != nil {
		http.Error(w, "bad request", http.StatusBadRequest)
		return
	}
	s.clean(&q)
	if s.names(q) > 0 {
		data, _ := s.encode(q)
		_, _ = w.Write(data)
	}
}
