// Package closed closes what it uses on ways that are hard to see.
package closed

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"

	"web"

	"github.com/redis/go-redis/v9"
	"gorm.io/gorm"
)

type dialect string

func (d dialect) Name() string { return string(d) }

// Close through an interface value in a local.
func byIface(w http.ResponseWriter, r *http.Request) {
	c := redis.NewClient(&redis.Options{Addr: "a1"}) // kept
	var closer io.Closer = c
	fmt.Fprint(w, c.Ping("x"))
	_ = closer.Close()
}

func RunByIface() string { return web.Each(byIface, "", "") }

// Close in a list of closers.
func byList(w http.ResponseWriter, r *http.Request) {
	c := redis.NewClient(&redis.Options{Addr: "a2"}) // kept
	closers := []io.Closer{c}
	fmt.Fprint(w, c.Ping("x"))
	for _, x := range closers {
		_ = x.Close()
	}
}

func RunByList() string { return web.Each(byList, "", "") }

// Close via a map of funcs.
func byFuncs(w http.ResponseWriter, r *http.Request) {
	c := redis.NewClient(&redis.Options{Addr: "a3"}) // kept
	var ends []func() error
	ends = append(ends, c.Close)
	fmt.Fprint(w, c.Ping("x"))
	for _, f := range ends {
		_ = f()
	}
}

func RunByFuncs() string { return web.Each(byFuncs, "", "") }

// Close in context.AfterFunc.
func byAfter(w http.ResponseWriter, r *http.Request) {
	c := redis.NewClient(&redis.Options{Addr: "a4"}) // kept
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan bool)
	context.AfterFunc(ctx, func() { _ = c.Close(); close(done) })
	fmt.Fprint(w, c.Ping("x"))
	cancel()
	<-done
}

func RunByAfter() string { return web.Each(byAfter, "", "") }

// Embedded in a struct, promoted Close.
type session struct{ *redis.Client }

func byEmbed(w http.ResponseWriter, r *http.Request) {
	s := session{redis.NewClient(&redis.Options{Addr: "a5"})} // kept
	defer s.Close()
	fmt.Fprint(w, s.Ping("x"))
}

func RunByEmbed() string { return web.Each(byEmbed, "", "") }

// Generic closer.
func using[T io.Closer](t T, f func(T)) {
	defer t.Close()
	f(t)
}

func byGeneric(w http.ResponseWriter, r *http.Request) {
	c := redis.NewClient(&redis.Options{Addr: "a6"}) // kept
	using(c, func(c *redis.Client) { fmt.Fprint(w, c.Ping("x")) })
}

func RunByGeneric() string { return web.Each(byGeneric, "", "") }

// Method expression.
func byExpr(w http.ResponseWriter, r *http.Request) {
	c := redis.NewClient(&redis.Options{Addr: "a7"}) // kept
	fmt.Fprint(w, c.Ping("x"))
	_ = (*redis.Client).Close(c)
}

func RunByExpr() string { return web.Each(byExpr, "", "") }

// Two results, the second closes.
func open() (*gorm.DB, func(), error) {
	db, err := gorm.Open(dialect("a8")) // kept
	if err != nil {
		return nil, nil, err
	}
	return db, func() {
		if p, err := db.DB(); err == nil {
			_ = p.Close()
		}
	}, nil
}

func byOpen(w http.ResponseWriter, r *http.Request) {
	db, end, err := open()
	if err != nil {
		return
	}
	defer end()
	fmt.Fprint(w, db.First(nil))
}

func RunByOpen() string { return web.Each(byOpen, "", "") }

// Closed on the error path only.
func onError(w http.ResponseWriter, r *http.Request) {
	c := redis.NewClient(&redis.Options{Addr: "a9"}) // kept
	if err := work(c, r.FormValue("q")); err != nil {
		_ = c.Close()
		fmt.Fprint(w, err)
		return
	}
}

func work(c *redis.Client, q string) error {
	if s := c.Ping("x"); s != "a9 x" {
		return errors.New(s)
	}
	if q == "bad" {
		return errors.New("bad")
	}
	return nil
}

func RunOnError() string { return web.Each(onError, "q=ok", "q=bad", "q=ok") }

// A type with a Close that closes what it has; held by value.
type repo struct{ c *redis.Client }

func newRepo() repo            { return repo{c: redis.NewClient(&redis.Options{Addr: "a10"})} } // kept
func (r repo) Get() string     { return r.c.Ping("x") }
func (r repo) Shutdown() error { return r.c.Close() }

func byRepo(w http.ResponseWriter, r *http.Request) {
	rp := newRepo()
	defer rp.Shutdown()
	fmt.Fprint(w, rp.Get())
}

func RunByRepo() string { return web.Each(byRepo, "", "") }

// Through a channel to a goroutine that closes.
func byChan(w http.ResponseWriter, r *http.Request) {
	c := redis.NewClient(&redis.Options{Addr: "a11"}) // kept
	ch := make(chan io.Closer, 1)
	fmt.Fprint(w, c.Ping("x"))
	ch <- c
	_ = (<-ch).Close()
}

func RunByChan() string { return web.Each(byChan, "", "") }

// Through any and a type assertion.
func byAny(w http.ResponseWriter, r *http.Request) {
	var x any = redis.NewClient(&redis.Options{Addr: "a12"}) // kept
	fmt.Fprint(w, x.(*redis.Client).Ping("x"))
	if c, ok := x.(io.Closer); ok {
		_ = c.Close()
	}
}

func RunByAny() string { return web.Each(byAny, "", "") }

// Through a switch.
func bySwitch(w http.ResponseWriter, r *http.Request) {
	c := redis.NewClient(&redis.Options{Addr: "a13"}) // kept
	fmt.Fprint(w, c.Ping("x"))
	end(c)
}

func end(xs ...any) {
	for _, x := range xs {
		switch x := x.(type) {
		case interface{ Close() error }:
			_ = x.Close()
		}
	}
}

func RunBySwitch() string { return web.Each(bySwitch, "", "") }

// Closed through the address of a struct.
type holder struct{ c *redis.Client }

func byHolder(w http.ResponseWriter, r *http.Request) {
	var h holder
	h.c = redis.NewClient(&redis.Options{Addr: "a14"}) // kept
	fmt.Fprint(w, h.c.Ping("x"))
	finish(&h)
}

func finish(h *holder) { _ = h.c.Close() }

func RunByHolder() string { return web.Each(byHolder, "", "") }

// Named result closed in a deferred closure.
func named() (c *redis.Client, err error) {
	defer func() {
		if err != nil {
			_ = c.Close()
		}
	}()
	c = redis.NewClient(&redis.Options{Addr: "a15"}) // kept
	if c.Ping("x") != "a15 x" {
		return c, errors.New("closed")
	}
	return c, errors.New("always")
}

func byNamed(w http.ResponseWriter, r *http.Request) {
	c, err := named()
	fmt.Fprint(w, err, c.Ping("y"))
}

func RunByNamed() string { return web.Each(byNamed, "", "") }
