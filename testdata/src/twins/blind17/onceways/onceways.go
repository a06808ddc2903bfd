// Package onceways uses the onces of sync. What decides: whether it is the same once the next time.
package onceways

import (
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

type trip struct{ Name string }

type part struct {
	sync.Once
	d *form.Decoder
}

type agency struct {
	once   sync.Once
	rules  *validator.Validate
	trim   func() *mold.Transformer
	codec  func() (*goavro.Codec, error)
	part   part
	parts  map[string]*part
	ready  func()
	policy *bluemonday.Policy
	again  sync.Once
	strict *validator.Validate
}

func newAgency() *agency {
	a := &agency{parts: map[string]*part{}}
	a.trim = sync.OnceValue(mold.New) // silent
	a.codec = sync.OnceValues(func() (*goavro.Codec, error) {
		return goavro.NewCodec(`"string"`) // silent
	})
	a.ready = sync.OnceFunc(a.makePolicy)
	return a
}

func (a *agency) makePolicy() {
	a.policy = bluemonday.UGCPolicy() // silent
}

func (a *agency) makeRules() {
	a.rules = validator.New() // silent
}

func (a *agency) create(w http.ResponseWriter, r *http.Request) {
	a.once.Do(a.makeRules)
	_ = a.rules.Struct(trip{r.FormValue("name")})
	_ = a.trim().Struct(r.Context(), &trip{r.FormValue("name")})
	if c, err := a.codec(); err == nil {
		_, _ = c.BinaryFromNative(nil, r.FormValue("name"))
	}
	a.ready()
	_, _ = w.Write([]byte(a.policy.Sanitize(r.FormValue("text"))))
}

func (a *agency) search(w http.ResponseWriter, r *http.Request) {
	p := &a.part
	p.Do(func() {
		p.d = form.NewDecoder() // silent
	})
	_ = p.d.Decode(new(trip), r.URL.Query())
}

// find has a once for each kind.
func (a *agency) find(w http.ResponseWriter, r *http.Request) {
	p, ok := a.parts[r.FormValue("kind")]
	if !ok {
		p = new(part)
		a.parts[r.FormValue("kind")] = p
	}
	p.Do(func() {
		p.d = form.NewDecoder() // silent
		p.d.SetTagName("trip")
	})
	_ = p.d.Decode(new(trip), r.URL.Query())
}

// copied has a copy of the once.
func (a *agency) copied(w http.ResponseWriter, r *http.Request) {
	p := part{d: a.part.d}
	p.Do(func() {
		p.d = form.NewDecoder() // report
	})
	_ = p.d.Decode(new(trip), r.URL.Query())
}

// reset makes the once new.
func (a *agency) reset(w http.ResponseWriter, r *http.Request) {
	a.again = sync.Once{}
	a.again.Do(func() {
		a.strict = validator.New(validator.WithRequiredStructEnabled()) // report
	})
	_ = a.strict.Struct(trip{r.FormValue("name")})
}

// each makes a function that is called once.
func (a *agency) each(w http.ResponseWriter, r *http.Request) {
	get := sync.OnceValue(func() *reflectx.Mapper {
		return reflectx.NewMapper("db") // report
	})
	get().FieldMap(reflect.ValueOf(trip{r.FormValue("name")}))
	get().FieldMap(reflect.ValueOf(trip{r.FormValue("other")}))
}

// job is made for a request.
type job struct {
	once sync.Once
	q    *schema.Decoder
}

func (j *job) query() *schema.Decoder {
	j.once.Do(func() {
		j.q = schema.NewDecoder() // report
	})
	return j.q
}

func (a *agency) work(w http.ResponseWriter, r *http.Request) {
	j := new(job)
	_ = j.query().Decode(new(trip), r.URL.Query())
}

func Routes(m *http.ServeMux) {
	a := newAgency()
	m.HandleFunc("/create", a.create)
	m.HandleFunc("/search", a.search)
	m.HandleFunc("/find", a.find)
	m.HandleFunc("/copied", a.copied)
	m.HandleFunc("/reset", a.reset)
	m.HandleFunc("/each", a.each)
	m.HandleFunc("/work", a.work)
}
