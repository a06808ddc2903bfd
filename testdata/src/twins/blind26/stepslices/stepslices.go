// Package stepslices keeps steps in slices. What decides: whose slice it is that gets the instance.
package stepslices

import (
	"regexp"

	"github.com/labstack/echo/v4"
)

type step struct {
	name string
	re   *regexp.Regexp
}

type flow struct {
	steps []step
	cache [4]*regexp.Regexp
	used  []*regexp.Regexp
}

var known []step

func init() {
	for _, n := range []string{"a", "b"} {
		known = append(known, step{n, regexp.MustCompile(n)}) // silent
	}
}

func newFlow(names ...string) *flow {
	f := new(flow)
	for _, n := range names {
		f.steps = append(f.steps, step{n, regexp.MustCompile(`^` + n)}) // silent
	}
	return f
}

func (f *flow) run(c echo.Context) error {
	var steps []step
	for _, s := range f.steps {
		steps = append(steps, step{s.name, regexp.MustCompile(`^run-`)}) // report
	}
	return c.JSON(200, len(steps))
}

func (f *flow) runArray(c echo.Context) error {
	for i := range f.cache {
		if f.cache[i] == nil {
			f.cache[i] = regexp.MustCompile(`^array-`) // silent
		}
	}
	return c.JSON(200, f.cache[0].MatchString(c.Param("id")))
}

func (f *flow) runCopy(c echo.Context) error {
	cache := f.cache
	if cache[3] == nil {
		cache[3] = regexp.MustCompile(`^copy-`) // silent
		f.cache = cache
	}
	return c.JSON(200, cache[3].MatchString(c.Param("id")))
}

func (f *flow) runLost(c echo.Context) error {
	list := append([]*regexp.Regexp(nil), f.used...)
	list = append(list, regexp.MustCompile(`^lost-`)) // report
	return c.JSON(200, list[len(list)-1].MatchString(c.Param("id")))
}

func (f *flow) runUsed(c echo.Context) error {
	if len(f.used) == 0 {
		f.used = append(f.used, regexp.MustCompile(`^used-`)) // silent
	}
	return c.JSON(200, f.used[0].MatchString(c.Param("id")))
}

func (f *flow) runParams(c echo.Context) error {
	var res []*regexp.Regexp
	for k := range c.QueryParams() {
		res = append(res, regexp.MustCompile(k)) // silent
	}
	return c.JSON(200, len(res))
}

func register(e *echo.Echo) {
	f := newFlow("one", "two")
	e.GET("/run", f.run)
	e.GET("/array", f.runArray)
	e.GET("/copy", f.runCopy)
	e.GET("/lost", f.runLost)
	e.GET("/used", f.runUsed)
	e.GET("/params", f.runParams)
}
