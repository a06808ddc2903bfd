// Package acquires gets a thing and what gives it back. What decides: whether what was given back is what the next one gets.
package acquires

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

type form1 struct{ Name string }

type lender struct {
	mu    sync.Mutex
	idle  []*validator.Validate
	free  chan *mold.Transformer
	pool  sync.Pool
	spare *form.Decoder
	query []*schema.Decoder
}

func (l *lender) rules() (*validator.Validate, func()) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if n := len(l.idle); n > 0 {
		v := l.idle[n-1]
		l.idle = l.idle[:n-1]
		return v, func() { l.giveRules(v) }
	}
	v := validator.New() // silent
	return v, func() { l.giveRules(v) }
}

func (l *lender) giveRules(v *validator.Validate) {
	l.mu.Lock()
	l.idle = append(l.idle, v)
	l.mu.Unlock()
}

func (l *lender) create(w http.ResponseWriter, r *http.Request) {
	v, done := l.rules()
	defer done()
	_ = v.Struct(form1{r.FormValue("name")})
}

func (l *lender) trim() (t *mold.Transformer, done func()) {
	select {
	case t = <-l.free:
	default:
		t = mold.New() // silent
	}
	return t, func() {
		select {
		case l.free <- t:
		default:
		}
	}
}

func (l *lender) change(w http.ResponseWriter, r *http.Request) {
	t, done := l.trim()
	_ = t.Struct(r.Context(), &form1{r.FormValue("name")})
	done()
}

// encoder gives back nothing.
func encoder() (*form.Encoder, func()) {
	e := form.NewEncoder() // report
	return e, func() {}
}

func write(w http.ResponseWriter, r *http.Request) {
	e, done := encoder()
	defer done()
	_, _ = e.Encode(form1{r.FormValue("name")})
}

type lent struct {
	d *form.Decoder
	l *lender
}

func (x *lent) Close() error { x.l.spare = x.d; return nil }

func (l *lender) decoder() *lent {
	if d := l.spare; d != nil {
		l.spare = nil
		return &lent{d, l}
	}
	return &lent{form.NewDecoder(), l} // silent
}

func (l *lender) search(w http.ResponseWriter, r *http.Request) {
	x := l.decoder()
	defer x.Close()
	_ = x.d.Decode(&form1{}, r.URL.Query())
}

// queries takes what is idle, but nobody gives anything back.
func (l *lender) queries() *schema.Decoder {
	if n := len(l.query); n > 0 {
		d := l.query[0]
		l.query = l.query[1:]
		return d
	}
	return schema.NewDecoder() // report
}

func (l *lender) find(w http.ResponseWriter, r *http.Request) {
	_ = l.queries().Decode(&form1{}, r.URL.Query())
}

func (l *lender) fields() (*reflectx.Mapper, func()) {
	m, ok := l.pool.Get().(*reflectx.Mapper)
	if !ok {
		m = reflectx.NewMapper("db") // silent
	}
	return m, func() { l.pool.Put(m) }
}

func (l *lender) rows(w http.ResponseWriter, r *http.Request) {
	m, done := l.fields()
	defer done()
	m.FieldMap(reflect.ValueOf(form1{r.FormValue("name")}))
}

// pure has a pool for the request.
func pure(w http.ResponseWriter, r *http.Request) {
	pool := sync.Pool{New: func() any { return bluemonday.UGCPolicy() }} // report
	p := pool.Get().(*bluemonday.Policy)
	defer pool.Put(p)
	_, _ = w.Write([]byte(p.Sanitize(r.FormValue("text"))))
}

func Routes(m *http.ServeMux) {
	l := &lender{free: make(chan *mold.Transformer, 8)}
	m.HandleFunc("/create", l.create)
	m.HandleFunc("/change", l.change)
	m.HandleFunc("/write", write)
	m.HandleFunc("/search", l.search)
	m.HandleFunc("/find", l.find)
	m.HandleFunc("/rows", l.rows)
	m.HandleFunc("/pure", pure)
}
