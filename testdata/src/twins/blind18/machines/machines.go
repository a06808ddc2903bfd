// Package machines has a state that goes from one to the next. What decides: whether the state in which it is made is left, and never entered again.
package machines

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

type phase int

const (
	fresh phase = iota
	ready
	closed
)

type part struct{ Name string }

type mill struct {
	mu     sync.Mutex
	state  phase
	rules  *validator.Validate
	trim   *mold.Transformer
	steps  phase
	forms  *form.Decoder
	query  *schema.Decoder
	mode   phase
	fields *reflectx.Mapper
	codec  *goavro.Codec
	turn   phase
	stay   phase
	text   *bluemonday.Policy
}

func (m *mill) create(w http.ResponseWriter, r *http.Request) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.state == fresh {
		m.rules = validator.New() // silent
		m.trim = mold.New()       // silent
		m.state = ready
	}
	_ = m.rules.Struct(part{r.FormValue("name")})
	_ = m.trim.Struct(r.Context(), &part{r.FormValue("name")})
}

func (m *mill) search(w http.ResponseWriter, r *http.Request) {
	switch m.steps {
	case fresh:
		m.forms = form.NewDecoder() // silent
		m.steps = ready
		fallthrough
	case ready:
		_ = m.forms.Decode(new(part), r.URL.Query())
	case closed:
		http.Error(w, "closed", http.StatusGone)
	}
}

// advance goes one step, and does what has to be done for it.
func (m *mill) advance() {
	if m.mode >= ready {
		return
	}
	m.query = schema.NewDecoder() // silent
	m.mode++
}

func (m *mill) find(w http.ResponseWriter, r *http.Request) {
	m.advance()
	_ = m.query.Decode(new(part), r.URL.Query())
}

// rows is for what is not fresh any more.
func (m *mill) rows(w http.ResponseWriter, r *http.Request) {
	if m.state != fresh {
		f := reflectx.NewMapper("db") // report
		f.FieldMap(reflect.ValueOf(part{r.FormValue("name")}))
	}
}

// encode goes to and fro.
func (m *mill) encode(w http.ResponseWriter, r *http.Request) {
	if m.turn == fresh {
		m.codec, _ = goavro.NewCodec(`"string"`) // report
		m.turn = ready
	} else {
		m.turn = fresh
	}
	data, _ := m.codec.BinaryFromNative(nil, r.FormValue("name"))
	_, _ = w.Write(data)
}

// clean stays where it is.
func (m *mill) clean(w http.ResponseWriter, r *http.Request) {
	if m.stay == fresh {
		m.text = bluemonday.UGCPolicy() // report
	}
	_, _ = w.Write([]byte(m.text.Sanitize(r.FormValue("text"))))
}

// phaseOf is what the request says.
func phaseOf(r *http.Request) phase {
	if r.FormValue("ready") != "" {
		return ready
	}
	return fresh
}

// asked has the phase of the request.
func asked(w http.ResponseWriter, r *http.Request) {
	p := phaseOf(r)
	if p == fresh {
		v := validator.New(validator.WithRequiredStructEnabled()) // report
		_ = v.Struct(part{r.FormValue("name")})
		p = ready
	}
	w.WriteHeader(200 + int(p))
}

// local has a machine of its own for a request.
func local(w http.ResponseWriter, r *http.Request) {
	var m mill
	if m.state == fresh {
		m.trim = mold.New() // report
		m.state = ready
	}
	_ = m.trim.Struct(r.Context(), &part{r.FormValue("name")})
}

func Routes(mux *http.ServeMux) {
	m := new(mill)
	mux.HandleFunc("/create", m.create)
	mux.HandleFunc("/search", m.search)
	mux.HandleFunc("/find", m.find)
	mux.HandleFunc("/rows", m.rows)
	mux.HandleFunc("/encode", m.encode)
	mux.HandleFunc("/clean", m.clean)
	mux.HandleFunc("/asked", asked)
	mux.HandleFunc("/local", local)
}
