// Package tickwork does something each time that a clock strikes. What decides: whether the work of a stroke is one thing, or many.
package tickwork

import (
	"context"
	"net/http"
	"reflect"
	"sync/atomic"
	"time"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
	"github.com/robfig/cron/v3"
)

type bill struct {
	Name   string
	Values map[string][]string
}

type store interface {
	Due(ctx context.Context) []bill
}

type service struct {
	store  store
	policy atomic.Pointer[bluemonday.Policy]
}

// sweep checks each bill that is due.
func (s *service) sweep(ctx context.Context) {
	tick := time.NewTicker(time.Minute)
	defer tick.Stop()
	t := mold.New() // silent
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
		for _, b := range s.store.Due(ctx) {
			_ = t.Struct(ctx, &b)
			_ = validator.New().Struct(b) // report
		}
	}
}

// collect calls itself for each bill, by a helper.
func (s *service) collect(ctx context.Context) {
	for range time.Tick(time.Hour) {
		for _, b := range s.store.Due(ctx) {
			pay(b)
		}
	}
}

func pay(b bill) {
	d := form.NewDecoder() // report
	_ = d.Decode(new(bill), b.Values)
}

// renew makes what all use, once an hour.
func (s *service) renew(ctx context.Context) {
	timer := time.NewTimer(0)
	for {
		select {
		case <-timer.C:
			s.policy.Store(bluemonday.UGCPolicy()) // silent
			timer.Reset(time.Hour)
		case <-ctx.Done():
			return
		}
	}
}

func (s *service) show(w http.ResponseWriter, r *http.Request) {
	_, _ = w.Write([]byte(s.policy.Load().Sanitize(r.FormValue("text"))))
}

// night is for cron.
func (s *service) night(c *cron.Cron) error {
	codec, err := goavro.NewCodec(`"string"`) // silent
	if err != nil {
		return err
	}
	_, err = c.AddFunc("@daily", func() {
		for _, b := range s.store.Due(context.Background()) {
			_, _ = codec.BinaryFromNative(nil, b.Name)
			q := schema.NewDecoder() // report
			q.IgnoreUnknownKeys(true)
			_ = q.Decode(new(bill), b.Values)
		}
	})
	return err
}

// batch makes one for all of a stroke.
func (s *service) batch(ctx context.Context) {
	for {
		time.Sleep(10 * time.Minute)
		bills := s.store.Due(ctx)
		if len(bills) == 0 {
			continue
		}
		m := reflectx.NewMapper("db") // silent
		for _, b := range bills {
			m.FieldMap(reflect.ValueOf(b))
		}
	}
}

// wait looks whether something is there.
func wait(ctx context.Context, ready func() bool) *bluemonday.Policy {
	for !ready() {
		select {
		case <-time.After(time.Second):
		case <-ctx.Done():
			return nil
		}
	}
	return bluemonday.NewPolicy() // silent
}

func Start(ctx context.Context, m *http.ServeMux, st store, ready func() bool) error {
	s := &service{store: st}
	if p := wait(ctx, ready); p != nil {
		s.policy.Store(p)
	}
	go s.sweep(ctx)
	go s.collect(ctx)
	go s.renew(ctx)
	go s.batch(ctx)
	m.HandleFunc("/show", s.show)
	return s.night(cron.New())
}
