// Package outkits validates what comes by queues and forms. What decides: what the pointer that is handed out points at.
package outkits

import (
	"context"

	"github.com/go-playground/validator/v10"
	"github.com/hibiken/asynq"

	"twins/blind26/outkits/put"
)

type worker struct {
	check, again, third *validator.Validate
	kit                 put.Kit
	kits                map[string]*put.Kit
}

func (w *worker) mail(ctx context.Context, t *asynq.Task) error {
	put.Missing(&w.check) // silent
	return w.check.Struct(t)
}

func (w *worker) bill(ctx context.Context, t *asynq.Task) error {
	var check *validator.Validate
	put.Missing(&check) // report
	return check.Struct(t)
}

func (w *worker) parcel(ctx context.Context, t *asynq.Task) error {
	put.Always(&w.again) // report
	return w.again.Struct(t)
}

func (w *worker) letter(ctx context.Context, t *asynq.Task) error {
	if w.third == nil {
		put.Always(&w.third) // silent: the worker has it then
	}
	return w.third.Struct(t)
}

func (w *worker) stamp(ctx context.Context, t *asynq.Task) error {
	put.Defaults(&w.kit) // silent: the worker has it then
	return w.kit.Check.Struct(t)
}

func (w *worker) weigh(ctx context.Context, t *asynq.Task) error {
	k := w.kit
	k.Check = nil
	put.Defaults(&k) // report
	return k.Check.Struct(t)
}

func (w *worker) pack(ctx context.Context, t *asynq.Task) error {
	k, ok := w.kits[t.Type()]
	if !ok {
		k = &put.Kit{}
		w.kits[t.Type()] = k
	}
	put.Defaults(k) // silent: the kit has it then
	return k.Check.Struct(t)
}

func (w *worker) unpack(ctx context.Context, t *asynq.Task) error {
	var a, b *validator.Validate
	put.Both(&a, &b) // report
	if err := a.Struct(t); err != nil {
		return err
	}
	return b.Struct(t)
}

func serve(s *asynq.Server) error {
	w := &worker{kits: make(map[string]*put.Kit)}
	put.Always(&w.again) // silent
	m := asynq.NewServeMux()
	m.HandleFunc("mail", w.mail)
	m.HandleFunc("bill", w.bill)
	m.HandleFunc("parcel", w.parcel)
	m.HandleFunc("letter", w.letter)
	m.HandleFunc("stamp", w.stamp)
	m.HandleFunc("weigh", w.weigh)
	m.HandleFunc("pack", w.pack)
	m.HandleFunc("unpack", w.unpack)
	return s.Run(m)
}
