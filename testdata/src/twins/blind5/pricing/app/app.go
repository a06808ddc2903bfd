// Package app serves prices.
package app

import (
	"encoding/json"
	"net/http"

	"github.com/go-playground/validator/v10"
	"github.com/labstack/echo/v4"

	"twins/blind5/pricing/adapter"
	"twins/blind5/pricing/port"
)

type app struct {
	prices  port.Prices
	journal port.Journal
}

func (a *app) price(c echo.Context) error {
	q, err := a.prices.Price(nil, c.Param("sku"))
	if err != nil {
		return err
	}
	if err := a.journal.Record(nil, q); err != nil {
		return err
	}
	return c.JSON(http.StatusOK, q)
}

func (a *app) own(c echo.Context) error {
	// With each request, a chain of its own.
	p := adapter.Validated(a.prices) // report
	q, err := p.Price(nil, c.Param("sku"))
	if err != nil {
		return err
	}
	return c.JSON(http.StatusOK, q)
}

func (a *app) chained(c echo.Context) error {
	// The same, by function values.
	p := adapter.Chain(a.prices, adapter.Matching, adapter.Normalized) // report
	q, err := p.Price(nil, c.Param("sku"))
	if err != nil {
		return err
	}
	return c.JSON(http.StatusOK, q)
}

func (a *app) flush(c echo.Context) error { return a.journal.Flush(nil) }

type checker struct{ v *validator.Validate }

func (k checker) Validate(i any) error { return k.v.Struct(i) }

type eachChecker struct{}

func (eachChecker) Validate(i any) error {
	// The framework calls it for each request that validates.
	return validator.New().Struct(i) // report
}

func (a *app) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	q, err := a.prices.Price(r.Context(), r.PathValue("sku"))
	if err != nil {
		http.NotFound(w, r)
		return
	}
	_ = json.NewEncoder(w).Encode(q)
}

func New(rows map[string]port.Quote) *echo.Echo {
	// Once for the program.
	prices := adapter.NewTable(rows) // silent
	// The same around it.
	prices = adapter.Validated(prices) // silent
	prices = adapter.Matching(prices)  // silent
	prices = adapter.Chain(prices, adapter.Normalized, adapter.MatchingEach)
	a := &app{prices, adapter.NewJournal()}
	e := echo.New()
	// Kept by the framework.
	e.Validator = checker{validator.New()} // silent
	e.GET("/price/:sku", a.price)
	e.GET("/own/:sku", a.own)
	e.GET("/chained/:sku", a.chained)
	e.POST("/flush", a.flush)
	http.Handle("/v2/price/{sku}", a)
	return e
}

func NewDebug(rows map[string]port.Quote) *echo.Echo {
	e := New(rows)
	e.Validator = eachChecker{}
	return e
}
