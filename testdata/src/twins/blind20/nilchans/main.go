// Command nilchans listens to several channels, and to some of them not for ever. What decides: whether it still listens afterwards.
package main

import (
	"context"
	"log"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type job struct{ Name string }

type wires struct {
	jobs   chan job
	ready  chan struct{}
	config chan string
	stop   chan struct{}
}

// run makes the rules when it is ready, and listens no more to that.
func run(w wires) {
	var v *validator.Validate
	ready := w.ready
	for {
		select {
		case <-ready:
			v = validator.New() // silent
			ready = nil
		case j := <-w.jobs:
			if v != nil {
				_ = v.Struct(j)
			}
		case <-w.stop:
			return
		}
	}
}

// listen goes on listening.
func listen(w wires) {
	for {
		select {
		case <-w.ready:
		case j := <-w.jobs:
			t := mold.New() // report
			_ = t.Struct(context.Background(), &j)
		case <-w.stop:
			return
		}
	}
}

// last takes one job alone.
func last(w wires) {
	jobs := w.jobs
	for jobs != nil {
		select {
		case j := <-jobs:
			m := reflectx.NewMapper("db") // silent
			m.FieldMap(reflect.ValueOf(j))
			jobs = nil
		case <-w.stop:
			return
		}
	}
}

// toggled listens again when something else has come.
func toggled(w wires) {
	jobs := w.jobs
	for {
		select {
		case j := <-jobs:
			d := form.NewEncoder() // report
			_, _ = d.Encode(j)
			jobs = nil
		case <-w.ready:
			jobs = w.jobs
		case <-w.stop:
			return
		}
	}
}

// drained is over when both are closed.
func drained(a, b <-chan job) {
	for a != nil || b != nil {
		select {
		case j, ok := <-a:
			if !ok {
				a = nil
				p := bluemonday.UGCPolicy() // silent
				p.Sanitize("end of a")
				continue
			}
			_ = j
		case j, ok := <-b:
			if !ok {
				b = nil
				continue
			}
			e := form.NewEncoder() // report
			_, _ = e.Encode(j)
		}
	}
}

// pending sends only when it has something.
func pending(w wires, out chan<- []byte) {
	codec, err := goavro.NewCodec(`"string"`) // silent
	if err != nil {
		log.Fatal(err)
	}
	var send chan<- []byte
	var data []byte
	for {
		select {
		case j := <-w.jobs:
			data, _ = codec.BinaryFromNative(data[:0], j.Name)
			send = out
		case send <- data:
			send = nil
		case <-w.stop:
			return
		}
	}
}

func main() {
	w := wires{jobs: make(chan job), ready: make(chan struct{}), stop: make(chan struct{})}
	go run(w)
	go listen(w)
	go last(w)
	go toggled(w)
	go drained(w.jobs, nil)
	pending(w, nil)
}
