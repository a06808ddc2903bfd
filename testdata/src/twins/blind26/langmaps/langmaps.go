// Package langmaps speaks the languages of its users. What decides: whether what is looked up is found the next time.
package langmaps

import (
	"sync"

	"github.com/go-playground/locales/en"
	ut "github.com/go-playground/universal-translator"
	"github.com/labstack/echo/v4"
)

var all sync.Map

type api struct {
	mu    sync.Mutex
	byUse map[string]*ut.UniversalTranslator
	spare map[string]*ut.UniversalTranslator
	any   map[string]any
	names map[string]bool
}

func (a *api) greet(c echo.Context) error {
	a.mu.Lock()
	defer a.mu.Unlock()
	t, ok := a.byUse["greet"]
	if !ok {
		t = ut.New(en.New()) // silent
		a.byUse["greet"] = t
	}
	return say(c, t)
}

func (a *api) part(c echo.Context) error {
	a.mu.Lock()
	defer a.mu.Unlock()
	t, ok := a.byUse["part"]
	if !ok {
		t = ut.New(en.New()) // report
		a.spare["part"] = t
	}
	return say(c, t)
}

func (a *api) thank(c echo.Context) error {
	a.mu.Lock()
	defer a.mu.Unlock()
	if t, ok := a.any["thank"].(*ut.UniversalTranslator); ok {
		return say(c, t)
	}
	t := ut.New(en.New()) // silent
	a.any["thank"] = t
	return say(c, t)
}

func (a *api) warn(c echo.Context) error {
	a.mu.Lock()
	defer a.mu.Unlock()
	if t, ok := a.any["warn"].(ut.UniversalTranslator); ok {
		return say(c, &t)
	}
	t := ut.New(en.New()) // report
	a.any["warn"] = t
	return say(c, t)
}

func (a *api) ask(c echo.Context) error {
	if v, ok := all.Load("ask"); ok {
		return say(c, v.(*ut.UniversalTranslator))
	}
	v, _ := all.LoadOrStore("ask", ut.New(en.New())) // silent
	return say(c, v.(*ut.UniversalTranslator))
}

func (a *api) answer(c echo.Context) error {
	if a.names["answer"] {
		return say(c, a.byUse["answer"])
	}
	a.names["answer"] = true
	a.byUse["answer"] = ut.New(en.New()) // silent
	return say(c, a.byUse["answer"])
}

func (a *api) repeat(c echo.Context) error {
	if !a.names["repeat"] {
		a.byUse["repeat"] = ut.New(en.New()) // report
		a.names["repeated"] = true
	}
	return say(c, a.byUse["repeat"])
}

func (a *api) twice(c echo.Context) error {
	words := make(map[string]*ut.UniversalTranslator)
	if _, ok := words["twice"]; !ok {
		words["twice"] = ut.New(en.New()) // report
	}
	return say(c, words["twice"])
}

func say(c echo.Context, t *ut.UniversalTranslator) error {
	tr, _ := t.GetTranslator("en")
	s, err := tr.T("hello")
	if err != nil {
		return err
	}
	return c.JSON(200, s)
}

func register(e *echo.Echo) {
	a := &api{byUse: map[string]*ut.UniversalTranslator{}, spare: map[string]*ut.UniversalTranslator{}, any: map[string]any{}, names: map[string]bool{}}
	e.GET("/greet", a.greet)
	e.GET("/part", a.part)
	e.GET("/thank", a.thank)
	e.GET("/warn", a.warn)
	e.GET("/ask", a.ask)
	e.GET("/answer", a.answer)
	e.GET("/repeat", a.repeat)
	e.GET("/twice", a.twice)
}
