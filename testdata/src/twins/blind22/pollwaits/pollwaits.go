// Command pollwaits has loops that go on for ever. What decides: whether a round waits for the clock, or for the next piece of work.
package main

import (
	"bufio"
	"context"
	"net"
	"os"
	"os/signal"
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
)

type row struct{ Name string }

type clock interface {
	After(time.Duration) <-chan time.Time
}

type wall struct{}

func (wall) After(d time.Duration) <-chan time.Time { return time.After(d) }

// pause returns false when it is time to stop.
func pause(ctx context.Context, d time.Duration) bool {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-ctx.Done():
		return false
	case <-t.C:
		return true
	}
}

type daemon struct {
	clock clock
	mu    sync.Mutex
	cond  *sync.Cond
	queue []row
	kick  chan struct{}
	in    chan row
}

func (d *daemon) checks(ctx context.Context) {
	for pause(ctx, time.Minute) {
		v := validator.New() // silent
		_ = v.Struct(row{"health"})
	}
}

func (d *daemon) trims(ctx context.Context) {
	for {
		select {
		case <-d.clock.After(time.Hour):
			t := mold.New() // silent
			_ = t.Struct(ctx, &row{})
		case <-ctx.Done():
			return
		}
	}
}

// works waits for rows, under a lock.
func (d *daemon) works(ctx context.Context) {
	for ctx.Err() == nil {
		d.mu.Lock()
		for len(d.queue) == 0 {
			d.cond.Wait()
		}
		r := d.queue[0]
		d.queue = d.queue[1:]
		d.mu.Unlock()
		f := form.NewEncoder() // report
		_, _ = f.Encode(r)
	}
}

func (d *daemon) next(ctx context.Context) (row, bool) {
	select {
	case r := <-d.in:
		return r, true
	case <-ctx.Done():
		return row{}, false
	}
}

// consumes waits for rows, which others send.
func (d *daemon) consumes(ctx context.Context) {
	for {
		r, ok := d.next(ctx)
		if !ok {
			return
		}
		m := reflectx.NewMapper("db") // report
		_ = m.TypeMap(reflect.TypeOf(r))
	}
}

func (d *daemon) reloads(ctx context.Context, file string) {
	hup := make(chan os.Signal, 1)
	signal.Notify(hup)
	for range hup {
		b, err := os.ReadFile(file)
		if err != nil {
			continue
		}
		c, err := goavro.NewCodec(`"string"`) // silent
		if err != nil {
			continue
		}
		_, _ = c.BinaryFromNative(nil, string(b))
	}
}

func every(ctx context.Context, d time.Duration, f func()) {
	for pause(ctx, d) {
		f()
	}
}

func (d *daemon) sweeps(ctx context.Context) {
	every(ctx, 10*time.Minute, func() {
		q := schema.NewDecoder() // silent
		_ = q.Decode(&row{}, nil)
	})
}

// serves reads lines of connections; the deadline is no wait.
func (d *daemon) serves(conn net.Conn) {
	for sc := bufio.NewScanner(conn); ; {
		_ = conn.SetReadDeadline(time.Now().Add(time.Minute))
		if !sc.Scan() {
			return
		}
		p := bluemonday.UGCPolicy() // report
		_, _ = conn.Write([]byte(p.Sanitize(sc.Text())))
	}
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	d := &daemon{clock: wall{}, in: make(chan row)}
	d.cond = sync.NewCond(&d.mu)
	go d.checks(ctx)
	go d.trims(ctx)
	go d.works(ctx)
	go d.consumes(ctx)
	go d.reloads(ctx, os.Args[1])
	go d.sweeps(ctx)
	l, err := net.Listen("tcp", ":7000")
	if err != nil {
		return
	}
	for {
		conn, err := l.Accept()
		if err != nil {
			return
		}
		go d.serves(conn)
	}
}
