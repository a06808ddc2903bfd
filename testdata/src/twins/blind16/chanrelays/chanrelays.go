// Package chanrelays hands things over by channels. What decides: whether the one who takes it out is the next request, or this one.
package chanrelays

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

type fare struct{ Name string }

// office has some in its channels.
type office struct {
	rules  chan *validator.Validate
	trims  chan *mold.Transformer
	forms  chan *form.Decoder
	pages  chan *bluemonday.Policy
	orders chan order
}

type order struct {
	f    fare
	done chan error
}

// newOffice fills a channel at the start.
func newOffice(n int) *office {
	o := &office{
		rules: make(chan *validator.Validate, n), trims: make(chan *mold.Transformer, n), forms: make(chan *form.Decoder, n),
		pages: make(chan *bluemonday.Policy, 1), orders: make(chan order),
	}
	for range n {
		o.rules <- validator.New() // silent
	}
	return o
}

func (o *office) buy(w http.ResponseWriter, r *http.Request) {
	v := <-o.rules
	defer func() { o.rules <- v }()
	_ = v.Struct(fare{r.FormValue("name")})
}

// change takes one, or makes one, and gives it back while there is room.
func (o *office) change(w http.ResponseWriter, r *http.Request) {
	var t *mold.Transformer
	select {
	case t = <-o.trims:
	default:
		t = mold.New() // silent
	}
	_ = t.Struct(r.Context(), &fare{r.FormValue("name")})
	select {
	case o.trims <- t:
	default:
	}
}

// search says the same by two functions.
func (o *office) search(w http.ResponseWriter, r *http.Request) {
	d := o.take()
	defer o.give(d)
	_ = d.Decode(new(fare), r.URL.Query())
}

func (o *office) take() *form.Decoder {
	if len(o.forms) > 0 {
		return <-o.forms
	}
	return form.NewDecoder() // silent
}

func (o *office) give(d *form.Decoder) {
	if len(o.forms) < cap(o.forms) {
		o.forms <- d
	}
}

// text holds the only one.
func (o *office) text(w http.ResponseWriter, r *http.Request) {
	select {
	case o.pages <- bluemonday.UGCPolicy(): // report
	default:
	}
	p := <-o.pages
	_, _ = w.Write([]byte(p.Sanitize(r.FormValue("text"))))
	o.pages <- p
}

// local has a channel of its own.
func (o *office) local(w http.ResponseWriter, r *http.Request) {
	c := make(chan *validator.Validate, 1)
	c <- validator.New(validator.WithRequiredStructEnabled()) // report
	_ = (<-c).Struct(fare{r.FormValue("name")})
}

// answered has it made by another goroutine.
func (o *office) answered(w http.ResponseWriter, r *http.Request) {
	c := make(chan *mold.Transformer)
	go func() {
		c <- mold.New() // report
	}()
	_ = (<-c).Struct(r.Context(), &fare{r.FormValue("name")})
}

// ordered sends along what is to be done.
func (o *office) ordered(w http.ResponseWriter, r *http.Request) {
	x := order{fare{r.FormValue("name")}, make(chan error)}
	o.orders <- x
	<-x.done
}

// work has one for all orders, and one for each.
func (o *office) work() {
	c, err := goavro.NewCodec(`"string"`) // silent
	if err != nil {
		return
	}
	for x := range o.orders {
		q := schema.NewDecoder() // report
		x.done <- q.Decode(&x.f, nil)
		_, _ = c.BinaryFromNative(nil, x.f.Name)
	}
}

// fresh makes one for each that comes in.
func (o *office) fresh(in <-chan fare) {
	for f := range in {
		m := reflectx.NewMapper("db") // report
		m.FieldMap(reflect.ValueOf(f))
	}
}

// piped makes them in one function, and another uses them.
func piped(fs []fare) {
	c := make(chan *form.Decoder)
	go func() {
		defer close(c)
		for range fs {
			c <- form.NewDecoder() // report
		}
	}()
	i := 0
	for d := range c {
		_ = d.Decode(&fs[i], nil)
		i++
	}
}

// onePiped sends one for all.
func onePiped(in <-chan fare) {
	c := make(chan *reflectx.Mapper, 1)
	c <- reflectx.NewMapper("json") // silent
	go func() {
		m := <-c
		for f := range in {
			m.FieldMap(reflect.ValueOf(f))
		}
	}()
}

func Routes(m *http.ServeMux) {
	o := newOffice(4)
	in := make(chan fare)
	go o.work()
	go o.fresh(in)
	onePiped(in)
	m.HandleFunc("/buy", o.buy)
	m.HandleFunc("/change", o.change)
	m.HandleFunc("/search", o.search)
	m.HandleFunc("/text", o.text)
	m.HandleFunc("/local", o.local)
	m.HandleFunc("/answered", o.answered)
	m.HandleFunc("/ordered", o.ordered)
	m.HandleFunc("/piped", func(w http.ResponseWriter, r *http.Request) { piped([]fare{{r.FormValue("name")}}) })
}
