// Package flushers collects things and writes them together. What decides: whether a batch, a thing, or the writer has it made.
package flushers

import (
	"context"
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

type point struct {
	Name   string
	Values map[string][]string
}

type writer struct {
	mu    sync.Mutex
	buf   []point
	in    chan point
	codec *goavro.Codec
	trim  *mold.Transformer
	form  *form.Encoder
}

func newWriter() (*writer, error) {
	c, err := goavro.NewCodec(`"string"`) // silent
	if err != nil {
		return nil, err
	}
	w := &writer{in: make(chan point, 64), codec: c}
	go w.loop()
	return w, nil
}

// loop writes when there is enough, or when it is time.
func (w *writer) loop() {
	tick := time.NewTicker(time.Second)
	defer tick.Stop()
	v := validator.New() // silent
	for {
		select {
		case p, ok := <-w.in:
			if !ok {
				w.flush()
				return
			}
			if v.Struct(p) != nil {
				continue
			}
			w.buf = append(w.buf, p)
			if len(w.buf) >= 100 {
				w.flush()
			}
		case <-tick.C:
			w.flush()
		}
	}
}

func (w *writer) flush() {
	if w.form == nil {
		w.form = form.NewEncoder() // silent
	}
	for _, p := range w.buf {
		_, _ = w.form.Encode(p)
		_, _ = w.codec.BinaryFromNative(nil, p.Name)
		w.one(p)
	}
	w.buf = w.buf[:0]
}

// one makes one for a thing.
func (w *writer) one(p point) {
	m := reflectx.NewMapper("db") // report
	m.FieldMap(reflect.ValueOf(p))
}

// Add is called for each thing.
func (w *writer) Add(ctx context.Context, p point) error {
	t := mold.New() // report
	if err := t.Struct(ctx, &p); err != nil {
		return err
	}
	w.mu.Lock()
	if w.trim == nil {
		w.trim = mold.New() // silent
	}
	w.mu.Unlock()
	w.in <- p
	return w.trim.Struct(ctx, &p)
}

// Write is given a batch.
func (w *writer) Write(ctx context.Context, ps []point) error {
	d := schema.NewDecoder() // report
	for i := range ps {
		if err := d.Decode(&ps[i], ps[i].Values); err != nil {
			return err
		}
	}
	return nil
}

// Close writes the rest.
func (w *writer) Close() {
	close(w.in)
	w.flush()
}

var New = newWriter
