// Package hedges asks several backends at once, and takes what comes first. What decides: whether what the goroutines use is made by the
// request, or for all requests.
package hedges

import (
	"context"
	"errors"
	"net/http"
	"sync"
	"time"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
	"golang.org/x/sync/errgroup"
	"golang.org/x/sync/singleflight"
)

type answer struct {
	Text string `validate:"required"`
}

type backend func(ctx context.Context, q string) (answer, error)

type front struct {
	backends []backend
	rules    *validator.Validate
	flight   singleflight.Group
	mu       sync.Mutex
	codecs   map[string]*goavro.Codec
}

type result struct {
	answer
	err error
}

// first sends each answer over a channel.
func (f *front) first(ctx context.Context, q string) (answer, error) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	results := make(chan result, len(f.backends))
	for _, b := range f.backends {
		go func() {
			a, err := b(ctx, q)
			if err == nil {
				err = validator.New().Struct(a) // report
			}
			results <- result{a, err}
		}()
	}
	for range f.backends {
		select {
		case r := <-results:
			if r.err == nil {
				return r.answer, nil
			}
		case <-ctx.Done():
			return answer{}, ctx.Err()
		}
	}
	return answer{}, errors.New("no answer")
}

// hedged starts a second one after a while.
func (f *front) hedged(ctx context.Context, q string) (answer, error) {
	ask := func(b backend, out chan<- result) {
		p := bluemonday.UGCPolicy() // report
		a, err := b(ctx, q)
		a.Text = p.Sanitize(a.Text)
		out <- result{a, err}
	}
	out := make(chan result, 2)
	go ask(f.backends[0], out)
	select {
	case r := <-out:
		return r.answer, r.err
	case <-time.After(50 * time.Millisecond):
		go ask(f.backends[1], out)
	}
	r := <-out
	return r.answer, r.err
}

// all waits for all, with the rules of the front.
func (f *front) all(ctx context.Context, q string) ([]answer, error) {
	g, ctx := errgroup.WithContext(ctx)
	g.SetLimit(4)
	answers := make([]answer, len(f.backends))
	for i, b := range f.backends {
		g.Go(func() (err error) {
			if answers[i], err = b(ctx, q); err != nil {
				return err
			}
			return errors.Join(f.rules.Struct(answers[i]), f.trim(ctx, &answers[i]))
		})
	}
	return answers, g.Wait()
}

func (f *front) trim(ctx context.Context, a *answer) error {
	return mold.New().Struct(ctx, a) // report
}

// codec is made by one of those who ask for it, and kept.
func (f *front) codec(name string) (*goavro.Codec, error) {
	c, err, _ := f.flight.Do(name, func() (any, error) {
		f.mu.Lock()
		defer f.mu.Unlock()
		if c, ok := f.codecs[name]; ok {
			return c, nil
		}
		c, err := goavro.NewCodec(name) // silent
		if err == nil {
			f.codecs[name] = c
		}
		return c, err
	})
	if err != nil {
		return nil, err
	}
	return c.(*goavro.Codec), nil
}

// decoder is made by one of those who ask for it at the same time, and again by the next.
func (f *front) decoder() *form.Decoder {
	d, _, _ := f.flight.Do("decoder", func() (any, error) {
		return form.NewDecoder(), nil // report
	})
	return d.(*form.Decoder)
}

func (f *front) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	var q struct{ Q string }
	if err := f.decoder().Decode(&q, r.URL.Query()); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	c, err := f.codec(r.FormValue("schema"))
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	for _, ask := range []backend{f.first, f.hedged} {
		a, err := ask(r.Context(), q.Q)
		if err != nil {
			continue
		}
		data, _ := c.BinaryFromNative(nil, a.Text)
		_, _ = w.Write(data)
		return
	}
	if _, err := f.all(r.Context(), q.Q); err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
	}
}

// New has workers, one for each backend, that live as long as the server.
func New(backends ...backend) http.Handler {
	f := &front{rules: validator.New(), codecs: make(map[string]*goavro.Codec)} // silent
	for _, b := range backends {
		in := make(chan func())
		go func() {
			p := bluemonday.UGCPolicy() // silent
			for job := range in {
				job()
				_ = p.Sanitize("")
			}
		}()
		f.backends = append(f.backends, func(ctx context.Context, q string) (a answer, err error) {
			done := make(chan struct{})
			in <- func() {
				defer close(done)
				a, err = b(ctx, q)
			}
			<-done
			return a, err
		})
	}
	return f
}
