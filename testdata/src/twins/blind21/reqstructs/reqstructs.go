// Package reqstructs has objects that hold what they work with. What decides: whether the object is made for a request, or finds the next one.
package reqstructs

import (
	"net/http"
	"reflect"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type order struct{ Note string }

type call struct {
	w     http.ResponseWriter
	r     *http.Request
	rules *validator.Validate
	once  sync.Once
	trims *mold.Transformer
}

func (c *call) in() *order { return &order{c.r.FormValue("note")} }

func (c *call) check() error {
	if c.rules == nil {
		c.rules = validator.New() // report
	}
	return c.rules.Struct(c.in())
}

func (c *call) trim() error {
	c.once.Do(func() { c.trims = mold.New() }) // report
	return c.trims.Struct(c.r.Context(), c.in())
}

func (c *call) serve() {
	if c.trim() != nil || c.check() != nil || c.check() != nil {
		c.w.WriteHeader(http.StatusBadRequest)
	}
}

func create(w http.ResponseWriter, r *http.Request) { (&call{w: w, r: r}).serve() }

// work has what each call shares.
type work struct {
	forms *form.Decoder
	mu    sync.Mutex
	query *schema.Decoder
}

func newWork() *work { return &work{forms: form.NewDecoder()} } // silent

func (k *work) find(x any, q map[string][]string) error {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.query == nil {
		k.query = schema.NewDecoder() // silent
	}
	return k.query.Decode(x, q)
}

type job struct {
	*work
	fields *reflectx.Mapper
}

func newJob(k *work) *job {
	return &job{work: k, fields: reflectx.NewMapper("db")} // report
}

func (j *job) do(o *order, q map[string][]string) error {
	if err := j.forms.Decode(o, q); err != nil {
		return err
	}
	j.fields.FieldMap(reflect.ValueOf(o))
	return j.find(o, q)
}

func (k *work) search(w http.ResponseWriter, r *http.Request) {
	if err := newJob(k).do(&order{}, r.URL.Query()); err != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
}

type session struct {
	id     string
	policy *bluemonday.Policy
}

type sessions struct {
	mu sync.Mutex
	m  map[string]*session
}

// of finds the session that there is.
func (s *sessions) of(id string) *session {
	s.mu.Lock()
	defer s.mu.Unlock()
	e, ok := s.m[id]
	if !ok {
		e = &session{id: id, policy: bluemonday.UGCPolicy()} // silent
		s.m[id] = e
	}
	return e
}

// guest has a session that nobody finds.
func (s *sessions) guest() *session {
	return &session{policy: bluemonday.UGCPolicy()} // report
}

func (s *sessions) text(w http.ResponseWriter, r *http.Request) {
	var e *session
	if id := r.Header.Get("X-Session"); id != "" {
		e = s.of(id)
	} else {
		e = s.guest()
	}
	_, _ = w.Write([]byte(e.policy.Sanitize(r.FormValue("note"))))
}

func Routes(m *http.ServeMux) {
	s := &sessions{m: map[string]*session{}}
	m.HandleFunc("/create", create)
	m.HandleFunc("/search", newWork().search)
	m.HandleFunc("/text", s.text)
}
