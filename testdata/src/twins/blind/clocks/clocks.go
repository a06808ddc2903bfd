// Package clocks has loops that wait for the clock, and loops that take data.
package clocks

import (
	"context"
	"log"
	"time"

	"github.com/go-playground/validator/v10"
	"k8s.io/client-go/discovery"
	"k8s.io/client-go/restmapper"
)

type state struct{ Free int }

func read() state { return state{Free: 1} }

func watchA(ctx context.Context) {
	t := time.NewTicker(time.Minute)
	defer t.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-t.C:
			if err := validator.New().Struct(read()); err != nil { // silent
				log.Print(err)
			}
		}
	}
}

func watchB() {
	for range time.Tick(time.Hour) {
		v := validator.New() // silent
		log.Print(v.Struct(read()))
	}
}

func watchC() {
	for {
		time.Sleep(10 * time.Minute)
		log.Print(validator.New().Struct(read())) // silent
	}
}

// The mapper of the cluster is made anew, since the cluster changes.
func refresh(ctx context.Context, cl discovery.DiscoveryInterface, set func(any)) {
	for {
		groups, err := restmapper.GetAPIGroupResources(cl)
		if err == nil {
			set(restmapper.NewDiscoveryRESTMapper(groups)) // silent
		}
		select {
		case <-ctx.Done():
			return
		case <-time.After(time.Minute):
		}
	}
}

// Data come as fast as they like.
func drainA(ctx context.Context, in <-chan state) {
	for {
		select {
		case <-ctx.Done():
			return
		case s := <-in:
			if err := validator.New().Struct(s); err != nil { // report
				log.Print(err)
			}
		}
	}
}

func drainB(in <-chan state) {
	for s := range in {
		v := validator.New() // report
		log.Print(v.Struct(s))
	}
}

func drainC(in <-chan state) (bad int) {
	for {
		s, ok := <-in
		if !ok {
			return bad
		}
		if validator.New().Struct(s) != nil { // report
			bad++
		}
	}
}

func drainD(next func() (state, bool)) (bad int) {
	for s, ok := next(); ok; s, ok = next() {
		if v := validator.New(); v.Struct(s) != nil { // report
			bad++
		}
	}
	return bad
}
