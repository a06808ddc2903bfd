// Package revisions makes anew what is stale. What decides: whether it asks if it is, and remembers of what it was made.
package revisions

import (
	"crypto/sha256"
	"net/http"
	"os"
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

type doc struct{ Name string }

type source struct {
	mu      sync.Mutex
	current int
	text    string
	tags    []string
}

type svc struct {
	src *source

	mu       sync.Mutex
	seen     int
	rules    *validator.Validate
	sum      [32]byte
	codec    *goavro.Codec
	modified time.Time
	policy   *bluemonday.Policy
	until    time.Time
	trim     *mold.Transformer
	tag      string
	fields   *reflectx.Mapper
	checked  time.Time
}

// check compares numbers.
func (s *svc) check(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.seen != s.src.current {
		v := validator.New() // silent
		for _, t := range s.src.tags {
			v.RegisterAlias(t, "required")
		}
		s.rules, s.seen = v, s.src.current
	}
	_ = s.rules.Struct(doc{r.FormValue("name")})
}

// encode compares sums.
func (s *svc) encode(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if sum := sha256.Sum256([]byte(s.src.text)); sum != s.sum {
		c, err := goavro.NewCodec(s.src.text) // silent
		if err != nil {
			return
		}
		s.codec, s.sum = c, sum
	}
	data, _ := s.codec.BinaryFromNative(nil, r.FormValue("name"))
	_, _ = w.Write(data)
}

// clean compares the time of a file.
func (s *svc) clean(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	info, err := os.Stat("policy.txt")
	if err != nil {
		return
	}
	if s.policy == nil || info.ModTime().After(s.modified) {
		s.policy = bluemonday.UGCPolicy().AllowElements("mark") // silent
		s.modified = info.ModTime()
	}
	_, _ = w.Write([]byte(s.policy.Sanitize(r.FormValue("name"))))
}

// trimmed lets it be old for an hour.
func (s *svc) trimmed(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if now := time.Now(); now.After(s.until) {
		s.trim = mold.New() // silent
		s.until = now.Add(time.Hour)
	}
	_ = s.trim.Struct(r.Context(), &doc{r.FormValue("name")})
}

// columns compares a word that the service is told.
func (s *svc) columns(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if tag := s.src.text; tag != s.tag {
		s.fields = reflectx.NewMapper(tag) // silent
		s.tag = tag
	}
	s.fields.FieldMap(reflect.ValueOf(doc{r.FormValue("name")}))
}

// search remembers when it asked, and makes one whenever.
func (s *svc) search(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	s.checked = time.Now()
	s.mu.Unlock()
	d := schema.NewDecoder() // report
	d.IgnoreUnknownKeys(true)
	_ = d.Decode(new(doc), r.URL.Query())
}

// stale compares, answers that, and makes one for who is up to date.
func (s *svc) stale(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.seen != s.src.current {
		w.WriteHeader(http.StatusConflict)
		return
	}
	_ = form.NewDecoder().Decode(new(doc), r.URL.Query()) // report
}

// etag compares what the client has, of which the rules know nothing.
func (s *svc) etag(w http.ResponseWriter, r *http.Request) {
	if r.Header.Get("If-None-Match") != s.src.text {
		v := validator.New(validator.WithRequiredStructEnabled()) // report
		_ = v.Struct(doc{r.FormValue("name")})
	}
}

func Routes(m *http.ServeMux, src *source) {
	s := &svc{src: src, seen: -1}
	m.HandleFunc("/check", s.check)
	m.HandleFunc("/encode", s.encode)
	m.HandleFunc("/clean", s.clean)
	m.HandleFunc("/trim", s.trimmed)
	m.HandleFunc("/columns", s.columns)
	m.HandleFunc("/search", s.search)
	m.HandleFunc("/stale", s.stale)
	m.HandleFunc("/etag", s.etag)
}
