// Package released closes what it uses, or what it got from that.
package released

import (
	"fmt"
	"io"
	"net/http"

	"github.com/redis/go-redis/v9"
	"gorm.io/gorm"
	"web"
)

type dialect string

func (d dialect) Name() string { return string(d) }

func direct(w http.ResponseWriter, r *http.Request) {
	c := redis.NewClient(&redis.Options{Addr: "direct"}) // kept
	defer c.Close()
	fmt.Fprint(w, c.Ping(r.FormValue("q")))
}

func RunDirect() string { return web.Each(direct, "q=1", "q=2") }

func pool(w http.ResponseWriter, r *http.Request) {
	db, err := gorm.Open(dialect("pool")) // kept
	if err != nil {
		return
	}
	p, _ := db.DB()
	defer p.Close()
	fmt.Fprint(w, db.First(nil))
}

func RunPool() string { return web.Each(pool, "q=1", "q=2") }

func shut(c io.Closer) { _ = c.Close() }

func helper(w http.ResponseWriter, r *http.Request) {
	c := redis.NewClient(&redis.Options{Addr: "helper"}) // kept
	defer shut(c)
	fmt.Fprint(w, c.Ping(r.FormValue("q")))
}

func RunHelper() string { return web.Each(helper, "q=1", "q=2") }

func literal(w http.ResponseWriter, r *http.Request) {
	c := redis.NewClient(&redis.Options{Addr: "literal"}) // kept
	defer func(c io.Closer) { _ = c.Close() }(c)
	fmt.Fprint(w, c.Ping(r.FormValue("q")))
}

func RunLiteral() string { return web.Each(literal, "q=1", "q=2") }

func value(w http.ResponseWriter, r *http.Request) {
	c := redis.NewClient(&redis.Options{Addr: "value"}) // kept
	end := c.Close
	fmt.Fprint(w, c.Ping(r.FormValue("q")))
	_ = end()
}

func RunValue() string { return web.Each(value, "q=1", "q=2") }

func dial() *redis.Client {
	return redis.NewClient(&redis.Options{Addr: "wrapper"}) // kept
}

func wrapper(w http.ResponseWriter, r *http.Request) {
	c := dial()
	fmt.Fprint(w, c.Ping(r.FormValue("q")))
	_ = c.Close()
}

func RunWrapper() string { return web.Each(wrapper, "q=1", "q=2") }

func dialWithEnd() (*redis.Client, func()) {
	c := redis.NewClient(&redis.Options{Addr: "end"}) // kept
	return c, func() { _ = c.Close() }
}

func withEnd(w http.ResponseWriter, r *http.Request) {
	c, end := dialWithEnd()
	defer end()
	fmt.Fprint(w, c.Ping(r.FormValue("q")))
}

func RunWithEnd() string { return web.Each(withEnd, "q=1", "q=2") }

type store struct{ c *redis.Client }

func (s *store) ping(m string) string { return s.c.Ping(m) }
func (s *store) end()                 { _ = s.c.Close() }

func held(w http.ResponseWriter, r *http.Request) {
	s := &store{redis.NewClient(&redis.Options{Addr: "held"})} // kept
	defer s.end()
	fmt.Fprint(w, s.ping(r.FormValue("q")))
}

func RunHeld() string { return web.Each(held, "q=1", "q=2") }

func path(w http.ResponseWriter, r *http.Request) {
	c := redis.NewClient(&redis.Options{Addr: "path"}) // kept
	if r.FormValue("q") == "1" {
		_ = c.Close()
	}
	fmt.Fprint(w, c.Ping("p"))
}

func RunPath() string { return web.Each(path, "q=1", "q=2") }

func hooked(w http.ResponseWriter, r *http.Request) {
	c := dialHooked()
	c.AddHook(nil)
	fmt.Fprint(w, c.Ping(r.FormValue("q")))
}

func dialHooked() *redis.Client {
	return redis.NewClient(&redis.Options{Addr: "hooked"}) // kept
}

func RunHooked() string { return web.Each(hooked, "q=1", "q=2", "q=3") }

func open(w http.ResponseWriter, r *http.Request) {
	c := redis.NewClient(&redis.Options{Addr: "open"}) // fixed
	fmt.Fprint(w, c.Ping(r.FormValue("q")))
}

func RunOpen() string { return web.Each(open, "q=1", "q=2") }

func perUse(w http.ResponseWriter, r *http.Request) {
	c := redis.NewClient(&redis.Options{Addr: "use"}) // fixed
	s := c.Subscribe("x")
	defer s.Close()
	fmt.Fprint(w, c.Ping(r.FormValue("q")))
}

func RunPerUse() string { return web.Each(perUse, "q=1", "q=2") }
