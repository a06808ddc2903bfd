// Package shortlived has objects that live for one request and keep what they make. What decides: how long the object lives that keeps it.
package shortlived

import (
	"net/http"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"go.mongodb.org/mongo-driver/bson"
	"go.mongodb.org/mongo-driver/bson/bsoncodec"
)

type note struct {
	Text string `validate:"required"`
}

// session lives for a request.
type session struct {
	r *http.Request
	v *validator.Validate
}

func (s *session) rules() *validator.Validate {
	if s.v == nil {
		s.v = validator.New() // report
	}
	return s.v
}

// app lives as long as the process.
type app struct {
	mu    sync.Mutex
	v     *validator.Validate
	forms *form.Decoder
}

// page lives for a request, and fills what the app keeps.
type page struct {
	app *app
	r   *http.Request
}

func (p *page) rules() *validator.Validate {
	p.app.mu.Lock()
	defer p.app.mu.Unlock()
	if p.app.v == nil {
		p.app.v = validator.New() // silent
	}
	return p.app.v
}

// view has the app inside, by pointer.
type view struct {
	*app
	r *http.Request
}

func (v view) decoder() *form.Decoder {
	v.mu.Lock()
	defer v.mu.Unlock()
	if v.forms == nil {
		v.forms = form.NewDecoder() // silent
	}
	return v.forms
}

type state struct{ query *schema.Decoder }

// card has a state of its own inside.
type card struct {
	state
	r *http.Request
}

func (c *card) decoder() *schema.Decoder {
	if c.query == nil {
		c.query = schema.NewDecoder() // report
	}
	return c.query
}

// scratch goes back to a pool.
type scratch struct {
	reg *bsoncodec.Registry
	buf []byte
}

func (s *scratch) registry() *bsoncodec.Registry {
	if s.reg == nil {
		s.reg = bson.NewRegistry() // silent
	}
	return s.reg
}

var scratches = sync.Pool{New: func() any { return new(scratch) }}

// draft has a once, but there is one for each draft.
type draft struct {
	once sync.Once
	trim *mold.Transformer
}

func (d *draft) cleaner() *mold.Transformer {
	d.once.Do(func() {
		d.trim = mold.New() // report
	})
	return d.trim
}

// context is made whole.
type context struct {
	rules *validator.Validate
	r     *http.Request
}

func newContext(r *http.Request) *context {
	return &context{rules: validator.New(), r: r} // report
}

// bound is made whole too, of what the app has.
func (a *app) bind(r *http.Request) *context {
	return &context{rules: a.start(), r: r}
}

// start makes the rules when there are none.
func (a *app) start() *validator.Validate {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.v == nil {
		v := validator.New(validator.WithRequiredStructEnabled()) // silent
		a.v = v
	}
	return a.v
}

func (a *app) save(w http.ResponseWriter, r *http.Request) {
	s := &session{r: r}
	p := page{app: a, r: r}
	in := note{r.FormValue("text")}
	if s.rules().Struct(in) != nil || p.rules().Struct(in) != nil || newContext(r).rules.Struct(in) != nil || a.bind(r).rules.Struct(in) != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
}

func (a *app) find(w http.ResponseWriter, r *http.Request) {
	var in note
	v := view{a, r}
	c := &card{r: r}
	if v.decoder().Decode(&in, r.URL.Query()) != nil || c.decoder().Decode(&in, r.URL.Query()) != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
}

func (a *app) dump(w http.ResponseWriter, r *http.Request) {
	s := scratches.Get().(*scratch)
	defer scratches.Put(s)
	d := draft{}
	in := note{r.FormValue("text")}
	if d.cleaner().Struct(r.Context(), &in) != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	s.buf, _ = bson.MarshalWithRegistry(s.registry(), in)
	_, _ = w.Write(s.buf)
}

func Main() error {
	a := &app{}
	http.HandleFunc("/save", a.save)
	http.HandleFunc("/find", a.find)
	http.HandleFunc("/dump", a.dump)
	return http.ListenAndServe(":8080", nil)
}
