// Package asyncs puts work off. What decides: whether what is put off is done for a request, or once.
package asyncs

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
	"github.com/microcosm-cc/bluemonday"
	"golang.org/x/sync/errgroup"
)

type log struct{ Name string }

type auditor struct {
	in    chan log
	queue []func()
	rules *validator.Validate
	codec *goavro.Codec
	wg    sync.WaitGroup
}

func newAuditor(ctx context.Context) *auditor {
	a := &auditor{in: make(chan log, 8)}
	go a.run(ctx)
	a.wg.Add(1)
	go func() {
		defer a.wg.Done()
		a.rules = validator.New() // silent
	}()
	go func() {
		t := mold.New() // silent
		for l := range a.in {
			_ = t.Struct(ctx, &l)
		}
	}()
	time.AfterFunc(time.Second, func() {
		a.codec, _ = goavro.NewCodec(`"string"`) // silent
	})
	context.AfterFunc(ctx, func() {
		m := reflectx.NewMapper("end") // silent
		m.FieldMap(reflect.ValueOf(a))
	})
	return a
}

func (a *auditor) run(ctx context.Context) {
	d := form.NewDecoder() // silent
	for {
		select {
		case l := <-a.in:
			_ = d.Decode(&l, nil)
		case <-ctx.Done():
			return
		}
	}
}

// create starts a goroutine for a request.
func (a *auditor) create(w http.ResponseWriter, r *http.Request) {
	a.in <- log{r.FormValue("name")}
	go a.audit(log{r.FormValue("name")})
}

func (a *auditor) audit(l log) {
	v := validator.New(validator.WithRequiredStructEnabled()) // report
	_ = v.Struct(l)
}

// change does it some time after the request.
func (a *auditor) change(w http.ResponseWriter, r *http.Request) {
	l := log{r.FormValue("name")}
	time.AfterFunc(time.Second, func() {
		t := mold.New() // report
		_ = t.Struct(context.Background(), &l)
	})
}

// search does two things at a time.
func (a *auditor) search(w http.ResponseWriter, r *http.Request) {
	g, ctx := errgroup.WithContext(r.Context())
	g.Go(func() error {
		d := schema.NewDecoder() // report
		return d.Decode(new(log), r.URL.Query())
	})
	g.Go(func() error { return a.rules.StructCtx(ctx, log{r.FormValue("name")}) })
	_ = g.Wait()
}

// rows does it on the way out.
func (a *auditor) rows(w http.ResponseWriter, r *http.Request) {
	defer func() {
		m := reflectx.NewMapper("db") // report
		m.FieldMap(reflect.ValueOf(log{r.FormValue("name")}))
	}()
	w.WriteHeader(http.StatusAccepted)
}

// later has it called by the one who works through the queue.
func (a *auditor) later(w http.ResponseWriter, r *http.Request) {
	text := r.FormValue("text")
	a.queue = append(a.queue, func() {
		p := bluemonday.UGCPolicy() // report
		_ = p.Sanitize(text)
	})
}

// watched ends with the request.
func (a *auditor) watched(w http.ResponseWriter, r *http.Request) {
	stop := context.AfterFunc(r.Context(), func() {
		e := form.NewEncoder() // report
		_, _ = e.Encode(log{r.URL.Path})
	})
	defer stop()
	_, _ = a.codec.BinaryFromNative(nil, r.FormValue("name"))
}

// Drain works through the queue.
func (a *auditor) Drain() {
	for _, f := range a.queue {
		f()
	}
	a.queue = nil
}

func Routes(ctx context.Context, m *http.ServeMux) *auditor {
	a := newAuditor(ctx)
	m.HandleFunc("/create", a.create)
	m.HandleFunc("/change", a.change)
	m.HandleFunc("/search", a.search)
	m.HandleFunc("/rows", a.rows)
	m.HandleFunc("/later", a.later)
	m.HandleFunc("/watched", a.watched)
	return a
}
