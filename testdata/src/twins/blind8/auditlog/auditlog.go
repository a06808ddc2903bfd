// Package auditlog writes down what happens: an interface with several implementations, a writer in the background, methods that the
// standard library calls. What decides: whether an entry, or the log, makes it.
package auditlog

import (
	"context"
	"encoding/json"
	"io"
	"log"
	"net/http"
	"sync"
	"time"

	"github.com/fxamacker/cbor/v2"
	"github.com/go-playground/validator/v10"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type entry struct {
	Who  string `validate:"required"`
	What string
	When time.Time
}

// MarshalJSON is called for each entry.
func (e entry) MarshalJSON() ([]byte, error) {
	p := bluemonday.UGCPolicy() // report
	return json.Marshal(map[string]string{"who": e.Who, "what": p.Sanitize(e.What)})
}

type sink interface {
	put(ctx context.Context, e entry) error
}

type cborSink struct {
	mode cbor.EncMode
	out  io.Writer
}

func newCBORSink(out io.Writer) (*cborSink, error) {
	mode, err := cbor.CanonicalEncOptions().EncMode() // silent
	if err != nil {
		return nil, err
	}
	return &cborSink{mode, out}, nil
}

func (s *cborSink) put(ctx context.Context, e entry) error { return s.mode.NewEncoder(s.out).Encode(e) }

type avroSink struct{ out io.Writer }

func (s avroSink) put(ctx context.Context, e entry) error {
	c, err := goavro.NewCodec(`"string"`) // report
	if err != nil {
		return err
	}
	data, err := c.BinaryFromNative(nil, e.What)
	if err == nil {
		_, err = s.out.Write(data)
	}
	return err
}

// checkedSink is a decorator.
type checkedSink struct {
	sink
	once  sync.Once
	rules *validator.Validate
}

func (s *checkedSink) put(ctx context.Context, e entry) error {
	s.once.Do(func() {
		s.rules = validator.New() // silent
	})
	if err := s.rules.StructCtx(ctx, e); err != nil {
		return err
	}
	return s.sink.put(ctx, e)
}

// strictSink is a decorator, too, by value.
type strictSink struct{ sink }

func (s strictSink) put(ctx context.Context, e entry) error {
	v := validator.New() // report
	v.SetTagName("audit")
	if err := v.StructCtx(ctx, e); err != nil {
		return err
	}
	return s.sink.put(ctx, e)
}

type recorder struct {
	sinks []sink
	queue chan entry
}

// run writes in the background.
func (a *recorder) run(ctx context.Context) {
	v := validator.New() // silent
	for {
		select {
		case <-ctx.Done():
			return
		case e := <-a.queue:
			if v.Struct(e) != nil {
				continue
			}
			for _, s := range a.sinks {
				if err := s.put(ctx, e); err != nil {
					log.Println(err)
				}
			}
		}
	}
}

// flush writes what is left, at the end.
func (a *recorder) flush(ctx context.Context) {
	close(a.queue)
	for e := range a.queue {
		m, err := cbor.EncOptions{}.EncMode() // report
		if err != nil {
			return
		}
		data, _ := m.Marshal(e)
		log.Println(string(data))
	}
}

// middleware writes a line for each request.
func (a *recorder) middleware(next http.Handler) http.Handler {
	clean := bluemonday.UGCPolicy() // silent
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer func(start time.Time) {
			e := entry{r.RemoteAddr, clean.Sanitize(r.URL.Path), start}
			if err := validator.New().Struct(e); err == nil { // report
				a.queue <- e
			}
		}(time.Now())
		next.ServeHTTP(w, r)
	})
}

func Start(ctx context.Context, out io.Writer, h http.Handler) (http.Handler, error) {
	c, err := newCBORSink(out)
	if err != nil {
		return nil, err
	}
	a := &recorder{queue: make(chan entry, 16)}
	a.sinks = []sink{&checkedSink{sink: c}, strictSink{avroSink{out}}}
	go a.run(ctx)
	context.AfterFunc(ctx, func() { a.flush(context.Background()) })
	return a.middleware(h), nil
}
