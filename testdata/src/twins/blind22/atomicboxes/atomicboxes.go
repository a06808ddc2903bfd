// Package atomicboxes keeps what it has in atomic variables. What decides: whether there is one in it before the next request asks.
package atomicboxes

import (
	"context"
	"reflect"
	"sync/atomic"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/hibiken/asynq"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type task struct{ Name string }

func in(t *asynq.Task) *task { return &task{string(t.Payload())} }

type worker struct {
	rules  atomic.Pointer[validator.Validate]
	trims  atomic.Value
	forms  atomic.Pointer[form.Decoder]
	query  atomic.Pointer[schema.Decoder]
	state  atomic.Int32
	asked  atomic.Uint32
	policy atomic.Pointer[bluemonday.Policy]
	codec  atomic.Pointer[goavro.Codec]
	fields *reflectx.Mapper
	enc    *form.Encoder
}

func (w *worker) check(ctx context.Context, t *asynq.Task) error {
	v := w.rules.Load()
	if v == nil {
		v = validator.New() // silent
		if !w.rules.CompareAndSwap(nil, v) {
			v = w.rules.Load()
		}
	}
	return v.Struct(in(t))
}

func (w *worker) trim(ctx context.Context, t *asynq.Task) error {
	tr, ok := w.trims.Load().(*mold.Transformer)
	if !ok {
		tr = mold.New() // silent
		w.trims.Store(tr)
	}
	return tr.Struct(ctx, in(t))
}

// offer has one made before it knows whether that is needed.
func (w *worker) offer(ctx context.Context, t *asynq.Task) error {
	w.forms.CompareAndSwap(nil, form.NewDecoder()) // report
	return w.forms.Load().Decode(in(t), map[string][]string{"name": {t.Type()}})
}

// ask takes it out, and puts nothing back.
func (w *worker) ask(ctx context.Context, t *asynq.Task) error {
	d := w.query.Swap(nil)
	if d == nil {
		d = schema.NewDecoder() // report
	}
	return d.Decode(in(t), map[string][]string{"name": {t.Type()}})
}

func (w *worker) read(ctx context.Context, t *asynq.Task) error {
	if w.state.Load() == 0 {
		w.fields = reflectx.NewMapper("db") // silent
		w.state.Store(1)
	}
	_ = w.fields.TypeMap(reflect.TypeFor[task]())
	return nil
}

func (w *worker) export(ctx context.Context, t *asynq.Task) error {
	if w.asked.Add(1) == 1 {
		w.enc = form.NewEncoder() // silent
	}
	_, err := w.enc.Encode(in(t))
	return err
}

// clean has what it loads, and forgets to store.
func (w *worker) clean(ctx context.Context, t *asynq.Task) error {
	p := w.policy.Load()
	for p == nil {
		p = bluemonday.UGCPolicy() // report
	}
	_ = p.Sanitize(t.Type())
	return nil
}

func (w *worker) encode(ctx context.Context, t *asynq.Task) error {
	for w.codec.Load() == nil {
		c, err := goavro.NewCodec(`"string"`) // silent
		if err != nil {
			return err
		}
		w.codec.Store(c)
	}
	_, err := w.codec.Load().BinaryFromNative(nil, t.Type())
	return err
}

func Run(srv *asynq.Server) error {
	w := &worker{}
	m := asynq.NewServeMux()
	m.HandleFunc("check", w.check)
	m.HandleFunc("trim", w.trim)
	m.HandleFunc("offer", w.offer)
	m.HandleFunc("ask", w.ask)
	m.HandleFunc("read", w.read)
	m.HandleFunc("export", w.export)
	m.HandleFunc("clean", w.clean)
	m.HandleFunc("encode", w.encode)
	return srv.Run(m)
}
