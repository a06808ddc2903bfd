// Package ttlfields makes anew what has become old. What decides: whether it is young after that.
package ttlfields

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

const ttl = 10 * time.Minute

type item struct{ Name string }

type kept struct {
	c     *goavro.Codec
	until time.Time
}

type shop struct {
	mu       sync.Mutex
	rules    *validator.Validate
	rulesAt  time.Time
	trim     *mold.Transformer
	trimTo   time.Time
	forms    *form.Decoder
	formsSec int64
	codecs   map[string]kept
	policy   *bluemonday.Policy
	expires  time.Time
	query    *schema.Decoder
	queryAt  time.Time
	fields   *reflectx.Mapper
	fieldsAt time.Time
	strict   *validator.Validate
	strictAt time.Time
}

func (s *shop) create(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	if time.Since(s.rulesAt) > ttl {
		s.rules = validator.New() // silent
		s.rulesAt = time.Now()
	}
	s.mu.Unlock()
	_ = s.rules.Struct(item{r.FormValue("name")})
}

func (s *shop) change(w http.ResponseWriter, r *http.Request) {
	if now := time.Now(); s.trim == nil || now.After(s.trimTo) {
		s.trim, s.trimTo = mold.New(), now.Add(ttl) // silent
	}
	_ = s.trim.Struct(r.Context(), &item{r.FormValue("name")})
}

func (s *shop) search(w http.ResponseWriter, r *http.Request) {
	if sec := time.Now().Unix(); sec-s.formsSec >= 600 {
		s.forms = form.NewDecoder() // silent
		s.formsSec = sec
	}
	_ = s.forms.Decode(new(item), r.URL.Query())
}

func (s *shop) encode(w http.ResponseWriter, r *http.Request) {
	k, ok := s.codecs["item"]
	if !ok || k.until.Before(time.Now()) {
		c, err := goavro.NewCodec(`"string"`) // silent
		if err != nil {
			return
		}
		k = kept{c, time.Now().Add(ttl)}
		s.codecs["item"] = k
	}
	data, _ := k.c.BinaryFromNative(nil, r.FormValue("name"))
	_, _ = w.Write(data)
}

func (s *shop) stale() bool { return time.Now().After(s.expires) }

func (s *shop) text(w http.ResponseWriter, r *http.Request) {
	if s.stale() {
		s.policy = bluemonday.UGCPolicy() // silent
		s.expires = time.Now().Add(ttl)
	}
	_, _ = w.Write([]byte(s.policy.Sanitize(r.FormValue("text"))))
}

// find does not keep what it makes.
func (s *shop) find(w http.ResponseWriter, r *http.Request) {
	d := s.query
	if time.Since(s.queryAt) > ttl {
		d = schema.NewDecoder() // report
	}
	_ = d.Decode(new(item), r.URL.Query())
}

// rows looks at the age of what the request says.
func (s *shop) rows(w http.ResponseWriter, r *http.Request) {
	at, err := time.Parse(time.RFC3339, r.FormValue("since"))
	if err != nil || time.Since(at) > ttl {
		m := reflectx.NewMapper("db") // report
		m.FieldMap(reflect.ValueOf(item{r.FormValue("name")}))
	}
}

// measured looks how long the request takes.
func (s *shop) measured(w http.ResponseWriter, r *http.Request) {
	start := time.Now()
	_ = r.ParseForm()
	if time.Since(start) > time.Millisecond {
		t := mold.New() // report
		_ = t.Struct(r.Context(), &item{r.FormValue("name")})
	}
}

// strictly has a time, and does not ask it.
func (s *shop) strictly(w http.ResponseWriter, r *http.Request) {
	s.strict, s.strictAt = validator.New(validator.WithRequiredStructEnabled()), time.Now() // report
	_ = s.strict.Struct(item{r.FormValue("name")})
}

func Routes(m *http.ServeMux) {
	s := &shop{codecs: map[string]kept{}}
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/change", s.change)
	m.HandleFunc("/search", s.search)
	m.HandleFunc("/encode", s.encode)
	m.HandleFunc("/text", s.text)
	m.HandleFunc("/find", s.find)
	m.HandleFunc("/rows", s.rows)
	m.HandleFunc("/measured", s.measured)
	m.HandleFunc("/strictly", s.strictly)
}
