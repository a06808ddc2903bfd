// Package lifecycles has components that start, stop and start again. What decides: whether it is made for the component, or for its work.
package lifecycles

import (
	"context"
	"net/http"
	"reflect"
	"sync"
	"time"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
)

type item struct {
	Name   string
	Values map[string][]string
}

type component interface {
	Start(ctx context.Context) error
	Stop()
}

type checker struct {
	mu sync.Mutex
	v  *validator.Validate
}

// Start may be called again.
func (c *checker) Start(ctx context.Context) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.v = validator.New() // silent
	return nil
}

func (c *checker) Stop() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.v = nil
}

func (c *checker) Check(x item) error { return c.v.Struct(x) }

type trimmer struct {
	in   chan item
	done chan struct{}
}

// Start starts what works until it is stopped.
func (t *trimmer) Start(ctx context.Context) error {
	m := mold.New() // silent
	go func() {
		defer close(t.done)
		for {
			select {
			case x := <-t.in:
				_ = m.Struct(ctx, &x)
			case <-ctx.Done():
				return
			}
		}
	}()
	return nil
}

func (t *trimmer) Stop() { <-t.done }

type mapper struct{ in chan item }

// Start starts a worker that makes it for itself.
func (m *mapper) Start(ctx context.Context) error {
	go m.run(ctx)
	return nil
}

func (m *mapper) run(ctx context.Context) {
	f := reflectx.NewMapper("db") // silent
	for x := range m.in {
		f.FieldMap(reflect.ValueOf(x))
	}
}

func (m *mapper) Stop() { close(m.in) }

type poller struct {
	src  func(context.Context) []item
	form *form.Decoder
}

// Start looks now and then.
func (p *poller) Start(ctx context.Context) error {
	p.form = form.NewDecoder() // silent
	go func() {
		for {
			select {
			case <-time.After(time.Minute):
				p.poll(ctx)
			case <-ctx.Done():
				return
			}
		}
	}()
	return nil
}

func (p *poller) poll(ctx context.Context) {
	for _, x := range p.src(ctx) {
		_ = p.form.Decode(&x, x.Values)
		q := schema.NewDecoder() // report
		_ = q.Decode(&x, x.Values)
	}
}

func (p *poller) Stop() {}

type encoder struct {
	c  *goavro.Codec
	in chan item
}

func (e *encoder) Start(ctx context.Context) (err error) {
	if e.c, err = goavro.NewCodec(`"string"`); err != nil { // silent
		return err
	}
	for i := 0; i < 3; i++ {
		go e.work()
	}
	return nil
}

func (e *encoder) work() {
	for x := range e.in {
		_, _ = e.c.BinaryFromNative(nil, x.Name)
		v := validator.New(validator.WithRequiredStructEnabled()) // report
		_ = v.Struct(x)
	}
}

func (e *encoder) Stop() { close(e.in) }

// manager has all of them.
type manager struct {
	cs   []component
	trim *mold.Transformer
}

func newManager(src func(context.Context) []item) *manager {
	return &manager{cs: []component{
		new(checker), &trimmer{in: make(chan item), done: make(chan struct{})}, &mapper{make(chan item)},
		&poller{src: src}, &encoder{in: make(chan item)},
	}}
}

func (m *manager) Start(ctx context.Context) error {
	for _, c := range m.cs {
		if err := c.Start(ctx); err != nil {
			return err
		}
	}
	m.trim = mold.New() // silent
	return nil
}

// restart is for an admin.
func (m *manager) restart(w http.ResponseWriter, r *http.Request) {
	for _, c := range m.cs {
		c.Stop()
	}
	d := schema.NewDecoder() // report
	_ = d.Decode(new(item), r.URL.Query())
	w.WriteHeader(http.StatusAccepted)
}

func Run(ctx context.Context, mux *http.ServeMux, src func(context.Context) []item) error {
	m := newManager(src)
	mux.HandleFunc("/restart", m.restart)
	return m.Start(ctx)
}
