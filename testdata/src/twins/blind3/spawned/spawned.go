// Package spawned starts goroutines. What decides: who starts them: a request each time, or the program once; and whether
// the goroutine builds for each thing it gets.
package spawned

import (
	"context"
	"net/http"
	"sync"
	"time"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
)

type event struct{ Path string }

func Audit(w http.ResponseWriter, r *http.Request) {
	e := event{r.URL.Path}
	go func() {
		_ = validator.New().Struct(e) // report
	}()
}

func Named(c *gin.Context) { go record(event{c.Param("id")}) }

func record(e event) {
	v := validator.New() // report
	_ = v.Struct(e)
}

func After(w http.ResponseWriter, r *http.Request) {
	e := event{r.URL.Path}
	time.AfterFunc(time.Second, func() {
		v := validator.New() // report
		_ = v.Struct(e)
	})
}

func Both(w http.ResponseWriter, r *http.Request) {
	var wg sync.WaitGroup
	wg.Add(1)
	go func(host string) {
		defer wg.Done()
		_ = validator.New().Var(host, "hostname") // report
	}(r.Host)
	wg.Wait()
}

type bus struct {
	ch   chan event
	subs []func(event)
}

func (b *bus) publish(e event) {
	for _, s := range b.subs {
		go s(e)
	}
}

func (b *bus) Publish(w http.ResponseWriter, r *http.Request) { b.publish(event{r.URL.Path}) }

func newBus() *bus {
	b := &bus{ch: make(chan event, 8)}
	v := validator.New() // silent
	b.subs = append(b.subs, func(e event) { _ = v.Struct(e) })
	b.subs = append(b.subs, func(e event) {
		_ = validator.New().Struct(e) // report
	})
	b.subs = append(b.subs, b.sub)
	return b
}

func (b *bus) sub(e event) {
	v := validator.New() // report
	_ = v.Struct(e)
}

func Stream(w http.ResponseWriter, r *http.Request) {
	ch := make(chan event)
	go func() {
		defer close(ch)
		ch <- event{r.URL.Path}
	}()
	v := validator.New() // report
	for e := range ch {
		_ = v.Struct(e)
	}
}

// By the program.

func (b *bus) loop(ctx context.Context) {
	v := validator.New() // silent
	for {
		select {
		case e := <-b.ch:
			_ = v.Struct(e)
		case <-ctx.Done():
			return
		}
	}
}

func (b *bus) each(ctx context.Context) {
	for {
		select {
		case e := <-b.ch:
			v := validator.New() // report
			_ = v.Struct(e)
		case <-ctx.Done():
			return
		}
	}
}

func (b *bus) Start(ctx context.Context) {
	go b.loop(ctx)
	go b.each(ctx)
	go func() {
		v := validator.New() // silent
		for e := range b.ch {
			_ = v.Struct(e)
		}
	}()
	v := validator.New() // silent
	go drain(b.ch, v)
}

func drain(ch <-chan event, v *validator.Validate) {
	for e := range ch {
		_ = v.Struct(e)
	}
}

var background = newBus()

func init() {
	go func() {
		v := validator.New() // silent
		for e := range background.ch {
			_ = v.Struct(e)
		}
	}()
}

func Run(ctx context.Context) {
	b := newBus()
	b.Start(ctx)
	http.HandleFunc("/pub", b.Publish)
}
