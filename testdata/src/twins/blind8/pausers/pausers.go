// Package pausers waits and does it again. What decides: whether that which is done again is the making, because it failed.
package pausers

import (
	"context"
	"errors"
	"log"
	"net/http"
	"sync"
	"time"

	"buf.build/go/protovalidate"
	"github.com/cenkalti/backoff/v4"
	"github.com/google/cel-go/cel"
	"k8s.io/apimachinery/pkg/api/meta"
	"sigs.k8s.io/controller-runtime/pkg/client/apiutil"
)

// pause waits.
func pause(ctx context.Context, d time.Duration) error {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

func Sleeping(cfg any) meta.RESTMapper {
	for {
		m, err := apiutil.NewDynamicRESTMapper(cfg, http.DefaultClient) // silent
		if err == nil {
			return m
		}
		time.Sleep(time.Second)
	}
}

func Pausing(ctx context.Context, cfg any) (m meta.RESTMapper, err error) {
	for range 10 {
		if m, err = apiutil.NewDynamicRESTMapper(cfg, http.DefaultClient); err == nil { // silent
			break
		}
		if werr := pause(ctx, time.Second); werr != nil {
			return nil, errors.Join(err, werr)
		}
	}
	return m, err
}

// Watching looks again and again, and makes it each time.
func Watching(ctx context.Context, cfg any, kind string) {
	for pause(ctx, time.Second) == nil {
		m, err := apiutil.NewDynamicRESTMapper(cfg, http.DefaultClient) // report
		if err != nil {
			continue
		}
		s, _ := m.RESTMapping(kind)
		log.Println(s)
	}
}

type queue struct {
	next func() (protovalidate.Message, bool)
}

// drain checks what is there and waits when there is nothing.
func (q *queue) drain(ctx context.Context) {
	for ctx.Err() == nil {
		msg, ok := q.next()
		if !ok {
			_ = pause(ctx, time.Second)
			continue
		}
		v, err := protovalidate.New() // report
		if err != nil {
			log.Println(err)
			continue
		}
		if err := v.Validate(msg); err != nil {
			log.Println(err)
		}
	}
}

// connect leaves when it has it; otherwise it waits for a signal.
func connect(again <-chan struct{}) (v protovalidate.Validator) {
	var err error
retry:
	if v, err = protovalidate.New(); err != nil { // silent
		<-again
		goto retry
	}
	return v
}

// signalled uses it for each signal.
func signalled(again <-chan protovalidate.Message) {
	for msg := range again {
		if v, err := protovalidate.New(); err == nil { // report
			_ = v.Validate(msg)
		}
	}
}

type gate struct {
	cond *sync.Cond
	open bool
}

// enter waits for the gate between two attempts.
func (g *gate) enter() *cel.Env {
	g.cond.L.Lock()
	defer g.cond.L.Unlock()
	for {
		e, err := cel.NewEnv(cel.Variable("x", cel.StringType)) // silent
		switch {
		case err == nil:
			return e
		default:
			g.cond.Wait()
		}
	}
}

// Backed tries to make it.
func Backed() (e *cel.Env, err error) {
	err = backoff.Retry(func() error {
		e, err = cel.NewEnv() // silent
		return err
	}, backoff.NewExponentialBackOff())
	return e, err
}

// sends tries to send a text; that it compiles has nothing to do with it.
func sends(w http.ResponseWriter, r *http.Request) {
	_ = backoff.Retry(func() error {
		e, err := cel.NewEnv() // report
		if err != nil {
			return err
		}
		_, issues := e.Compile(r.FormValue("expr"))
		if issues.Err() != nil {
			return issues.Err()
		}
		_, err = http.Post("http://rules/", "text/plain", r.Body)
		return err
	}, backoff.NewExponentialBackOff())
}

func Start(ctx context.Context, again chan struct{}, msgs chan protovalidate.Message, q *queue) {
	v := connect(again)
	log.Println(v)
	go signalled(msgs)
	go q.drain(ctx)
}
