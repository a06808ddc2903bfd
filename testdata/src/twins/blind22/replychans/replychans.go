// Package replychans sends through channels. What decides: whether the channel is one of the call, or one that lasts.
package replychans

import (
	"context"
	"net/http"
	"reflect"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
	"golang.org/x/sync/errgroup"
)

type item struct{ Name string }

func in(r *http.Request) *item { return &item{r.FormValue("name")} }

// create has it made while it reads the body.
func create(w http.ResponseWriter, r *http.Request) {
	made := make(chan *validator.Validate, 1)
	go func() {
		made <- validator.New() // report
	}()
	it := in(r)
	_ = (<-made).Struct(it)
}

type answer struct {
	t   *mold.Transformer
	err error
}

func change(w http.ResponseWriter, r *http.Request) {
	answers := make(chan answer)
	go func() {
		defer close(answers)
		answers <- answer{t: mold.New()} // report
	}()
	for a := range answers {
		if a.err == nil {
			_ = a.t.Struct(r.Context(), in(r))
		}
	}
}

type pool struct {
	free  chan *form.Decoder
	extra chan *schema.Decoder
}

// search takes one that somebody has put back, or makes one to put there.
func (p *pool) search(w http.ResponseWriter, r *http.Request) {
	if len(p.free) == 0 {
		p.free <- form.NewDecoder() // silent
	}
	d := <-p.free
	defer func() { p.free <- d }()
	_ = d.Decode(in(r), r.URL.Query())
}

func start(ctx context.Context) <-chan *schema.Decoder {
	out := make(chan *schema.Decoder)
	go func() {
		defer close(out)
		select {
		case out <- schema.NewDecoder(): // report
		case <-ctx.Done():
		}
	}()
	return out
}

func (p *pool) find(w http.ResponseWriter, r *http.Request) {
	if d, ok := <-start(r.Context()); ok {
		_ = d.Decode(in(r), r.URL.Query())
	}
}

// read tells a worker of the process, which has one of its own.
type reader struct{ in chan item }

func (rd *reader) work() {
	m := reflectx.NewMapper("db") // silent
	for it := range rd.in {
		_ = m.TypeMap(reflect.TypeOf(it))
	}
}

func (rd *reader) read(w http.ResponseWriter, r *http.Request) { rd.in <- *in(r) }

// clean hands it to each of those who work for the request.
func clean(w http.ResponseWriter, r *http.Request) {
	policies := make(chan *bluemonday.Policy, 4)
	p := bluemonday.UGCPolicy() // report
	for range cap(policies) {
		policies <- p
	}
	close(policies)
	g, _ := errgroup.WithContext(r.Context())
	for p := range policies {
		g.Go(func() error {
			_ = p.Sanitize(r.FormValue("text"))
			return nil
		})
	}
	_ = g.Wait()
}

var (
	encoders = make(chan *form.Encoder, 1)
	mu       sync.Mutex
)

// init puts the only one there.
func init() {
	encoders <- form.NewEncoder() // silent
}

func export(w http.ResponseWriter, r *http.Request) {
	mu.Lock()
	defer mu.Unlock()
	e := <-encoders
	_, _ = e.Encode(in(r))
	encoders <- e
}

func Routes(m *http.ServeMux) {
	p := &pool{make(chan *form.Decoder, 8), make(chan *schema.Decoder)}
	rd := &reader{make(chan item)}
	go rd.work()
	m.HandleFunc("/create", create)
	m.HandleFunc("/change", change)
	m.HandleFunc("/search", p.search)
	m.HandleFunc("/find", p.find)
	m.HandleFunc("/read", rd.read)
	m.HandleFunc("/clean", clean)
	m.HandleFunc("/export", export)
}
