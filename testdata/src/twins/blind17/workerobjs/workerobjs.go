// Package workerobjs has objects that work. What decides: whether the object, or a piece of its work, has it made.
package workerobjs

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
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type task struct {
	Name   string
	Values map[string][]string
}

// worker is one of some.
type worker struct {
	id    int
	in    <-chan task
	rules *validator.Validate
	trim  *mold.Transformer
	forms *form.Decoder
	once  sync.Once
	codec *goavro.Codec
}

func newWorker(id int, in <-chan task) *worker {
	return &worker{id: id, in: in, rules: validator.New()} // silent
}

// Run works until there is no more.
func (w *worker) Run(ctx context.Context) error {
	w.trim = mold.New() // silent
	for {
		select {
		case t, ok := <-w.in:
			if !ok {
				return nil
			}
			if err := w.do(ctx, t); err != nil {
				return err
			}
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}

func (w *worker) do(ctx context.Context, t task) error {
	w.once.Do(func() {
		w.codec, _ = goavro.NewCodec(`"string"`) // silent
	})
	if w.forms == nil {
		w.forms = form.NewDecoder() // silent
	}
	_ = w.forms.Decode(&t, t.Values)
	_, _ = w.codec.BinaryFromNative(nil, t.Name)
	m := reflectx.NewMapper("db") // report
	m.FieldMap(reflect.ValueOf(t))
	return w.finish(ctx, &t)
}

// finish replaces what the worker has, for each.
func (w *worker) finish(ctx context.Context, t *task) error {
	w.trim = mold.New() // report
	return w.trim.Struct(ctx, t)
}

// Pool has workers.
type Pool struct {
	in      chan task
	workers []*worker
}

func NewPool(n int) *Pool {
	p := &Pool{in: make(chan task)}
	for i := range n {
		p.workers = append(p.workers, newWorker(i, p.in))
	}
	return p
}

func (p *Pool) Start(ctx context.Context) {
	for _, w := range p.workers {
		go func() { _ = w.Run(ctx) }()
	}
}

// one is an object for a piece of work.
type one struct {
	v *validator.Validate
	q *schema.Decoder
}

func (o *one) work(t task) error {
	if o.q == nil {
		o.q = schema.NewDecoder() // report
	}
	if err := o.q.Decode(&t, t.Values); err != nil {
		return err
	}
	return o.v.Struct(t)
}

// drain has an object for each piece.
func (p *Pool) drain() {
	for t := range p.in {
		o := &one{v: validator.New(validator.WithRequiredStructEnabled())} // report
		_ = o.work(t)
	}
}

// text has an object for all of them.
type text struct{ p *bluemonday.Policy }

func (p *Pool) texts() {
	o := &text{bluemonday.UGCPolicy()} // silent
	for t := range p.in {
		_ = o.p.Sanitize(t.Name)
	}
}

// post works on what a request brings, by an object of its own.
func (p *Pool) post(w http.ResponseWriter, r *http.Request) {
	o := one{v: validator.New(validator.WithPrivateFieldValidation())} // report
	_ = o.work(task{Name: r.FormValue("name")})
}

func Serve(ctx context.Context, m *http.ServeMux) {
	p := NewPool(4)
	p.Start(ctx)
	go p.drain()
	go p.texts()
	m.HandleFunc("/post", p.post)
}
