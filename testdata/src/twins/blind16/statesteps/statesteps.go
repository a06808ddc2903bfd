// Package statesteps has a machine of states. What decides: whether the state in which it is made comes back.
package statesteps

import (
	"net/http"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type state int

const (
	idle state = iota
	ready
	failed
	closed
)

func (s state) fresh() bool { return s == idle }

type order struct{ Name string }

type shop struct {
	a, b, c, d, e, f state
	now              state
	day              state
	rules            *validator.Validate
	trim             *mold.Transformer
	forms            *form.Decoder
	policy           *bluemonday.Policy
	fields           *reflectx.Mapper
	codec            *goavro.Codec
}

func (s *shop) place(w http.ResponseWriter, r *http.Request) {
	switch s.a {
	case idle:
		s.rules = validator.New() // silent
		s.a = ready
	case closed:
		return
	}
	_ = s.rules.Struct(order{r.FormValue("name")})
}

func (s *shop) change(w http.ResponseWriter, r *http.Request) {
	if s.b != ready {
		s.trim = mold.New() // silent
		s.b = ready
	}
	_ = s.trim.Struct(r.Context(), &order{r.FormValue("name")})
}

func (s *shop) find(w http.ResponseWriter, r *http.Request) {
	if s.c.fresh() {
		s.forms, s.c = form.NewDecoder(), ready // silent
	}
	_ = s.forms.Decode(new(order), r.URL.Query())
}

func (s *shop) advance(x *state) { *x++ }

func (s *shop) text(w http.ResponseWriter, r *http.Request) {
	if s.d < ready {
		s.policy = bluemonday.UGCPolicy() // silent
		s.advance(&s.d)
	}
	_, _ = w.Write([]byte(s.policy.Sanitize(r.FormValue("text"))))
}

func (s *shop) rows(w http.ResponseWriter, r *http.Request) {
	for {
		switch s.e {
		case idle:
			s.fields = reflectx.NewMapper("db") // silent
			s.e = ready
			continue
		case ready:
			s.fields.FieldMap(reflect.ValueOf(order{r.FormValue("name")}))
		}
		return
	}
}

// export goes to one of two states, and neither leads back.
func (s *shop) export(w http.ResponseWriter, r *http.Request) {
	if s.f == idle {
		c, err := goavro.NewCodec(`"string"`) // silent
		if err != nil {
			s.f = failed
			return
		}
		s.codec, s.f = c, ready
	}
	if s.f == failed {
		return
	}
	data, _ := s.codec.BinaryFromNative(nil, r.FormValue("name"))
	_, _ = w.Write(data)
}

// work is idle again when it is done.
func (s *shop) work(w http.ResponseWriter, r *http.Request) {
	if s.now != idle {
		return
	}
	s.now = ready
	v := validator.New(validator.WithRequiredStructEnabled()) // report
	_ = v.Struct(order{r.FormValue("name")})
	s.now = idle
}

// serving is for the state in which all requests find it.
func (s *shop) serving(w http.ResponseWriter, r *http.Request) {
	switch s.day {
	case ready:
		q := schema.NewDecoder() // report
		_ = q.Decode(new(order), r.URL.Query())
	case closed:
		w.WriteHeader(http.StatusServiceUnavailable)
	}
}

// parse has a machine for the text of one request.
func parse(w http.ResponseWriter, r *http.Request) {
	st := idle
	var p *bluemonday.Policy
	for _, c := range r.FormValue("text") {
		if st == idle && c != ' ' {
			p = bluemonday.NewPolicy() // report
			st = ready
		}
	}
	if st == ready {
		_, _ = w.Write([]byte(p.Sanitize(r.FormValue("text"))))
	}
}

// job is the state of one order.
type job struct {
	st state
	t  *mold.Transformer
}

func (j *job) step(x *order) {
	if j.st == idle {
		j.t = mold.New() // report
		j.st = ready
	}
	_ = j.t.Struct(nil, x)
}

func run(w http.ResponseWriter, r *http.Request) {
	j := new(job)
	for _, n := range r.URL.Query()["n"] {
		j.step(&order{n})
	}
}

func Routes(m *http.ServeMux) {
	s := &shop{day: ready}
	m.HandleFunc("/place", s.place)
	m.HandleFunc("/change", s.change)
	m.HandleFunc("/find", s.find)
	m.HandleFunc("/text", s.text)
	m.HandleFunc("/rows", s.rows)
	m.HandleFunc("/export", s.export)
	m.HandleFunc("/work", s.work)
	m.HandleFunc("/serving", s.serving)
	m.HandleFunc("/parse", parse)
	m.HandleFunc("/run", run)
	m.HandleFunc("/close", func(w http.ResponseWriter, r *http.Request) { s.day = closed })
}
