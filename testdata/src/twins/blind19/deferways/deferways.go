// Package deferways gives back what it has, when it is done. What decides: whether it is given back to what the next one asks.
package deferways

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

type row struct{ Name string }

func in(r *http.Request) *row { return &row{r.FormValue("name")} }

type loft struct {
	mu    sync.Mutex
	rules []*validator.Validate
	trims chan *mold.Transformer
	forms sync.Pool
	query *schema.Decoder
	text  *bluemonday.Policy
	taken map[string]*reflectx.Mapper
	codec *goavro.Codec
}

func (l *loft) create(w http.ResponseWriter, r *http.Request) {
	l.mu.Lock()
	var v *validator.Validate
	if n := len(l.rules); n > 0 {
		v, l.rules = l.rules[n-1], l.rules[:n-1]
	} else {
		v = validator.New() // silent
	}
	l.mu.Unlock()
	defer func() {
		l.mu.Lock()
		defer l.mu.Unlock()
		l.rules = append(l.rules, v)
	}()
	_ = v.Struct(in(r))
}

func (l *loft) change(w http.ResponseWriter, r *http.Request) {
	var t *mold.Transformer
	select {
	case t = <-l.trims:
	default:
		t = mold.New() // silent
	}
	defer func() {
		select {
		case l.trims <- t:
		default:
		}
	}()
	_ = t.Struct(r.Context(), in(r))
}

func (l *loft) search(w http.ResponseWriter, r *http.Request) {
	d, ok := l.forms.Get().(*form.Decoder)
	if !ok {
		d = form.NewDecoder() // silent
	}
	defer l.forms.Put(d)
	_ = d.Decode(in(r), r.URL.Query())
}

func (l *loft) find(w http.ResponseWriter, r *http.Request) {
	l.mu.Lock()
	defer l.mu.Unlock()
	d := l.query
	defer func() { l.query = d }()
	if d == nil {
		d = schema.NewDecoder() // silent
	}
	_ = d.Decode(in(r), r.URL.Query())
}

// write lets go of it.
func (l *loft) write(w http.ResponseWriter, r *http.Request) {
	l.mu.Lock()
	defer l.mu.Unlock()
	defer func() { l.text = nil }()
	if l.text == nil {
		l.text = bluemonday.UGCPolicy() // report
	}
	_, _ = w.Write([]byte(l.text.Sanitize(r.FormValue("text"))))
}

// rows takes it away again.
func (l *loft) rows(w http.ResponseWriter, r *http.Request) {
	l.mu.Lock()
	defer l.mu.Unlock()
	m, ok := l.taken["db"]
	if !ok {
		m = reflectx.NewMapper("db") // report
		l.taken["db"] = m
		defer delete(l.taken, "db")
	}
	m.FieldMap(reflect.ValueOf(in(r)))
}

// own gives it to a pool that nobody else has.
func (l *loft) own(w http.ResponseWriter, r *http.Request) {
	var p sync.Pool
	d, ok := p.Get().(*form.Decoder)
	if !ok {
		d = form.NewDecoder() // report
	}
	defer p.Put(d)
	_ = d.Decode(in(r), r.URL.Query())
}

// early evaluates what it stores before there is one.
func (l *loft) early(w http.ResponseWriter, r *http.Request) {
	c := l.codec
	defer func(c *goavro.Codec) { l.codec = c }(c)
	if c == nil {
		c, _ = goavro.NewCodec(`"string"`) // report
	}
	_, _ = c.BinaryFromNative(nil, r.FormValue("name"))
}

func Routes(m *http.ServeMux) {
	s := &loft{trims: make(chan *mold.Transformer, 4), taken: map[string]*reflectx.Mapper{}}
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/change", s.change)
	m.HandleFunc("/search", s.search)
	m.HandleFunc("/find", s.find)
	m.HandleFunc("/write", s.write)
	m.HandleFunc("/rows", s.rows)
	m.HandleFunc("/own", s.own)
	m.HandleFunc("/early", s.early)
}
