// Package api is the HTTP side of the service.
package api

import (
	"net/http"

	"github.com/go-chi/chi/v5"
	"github.com/go-chi/chi/v5/middleware"
	"github.com/go-playground/validator/v10"

	"github.com/mapperlint/mapperlint/examples/priceapi/internal/rates"
	"github.com/mapperlint/mapperlint/examples/priceapi/internal/store"
)

// API answers requests from a store.
type API struct {
	store    *store.Store
	shop     string // address
	rates    *rates.Table
	validate *validator.Validate
}

// NewAPI returns an API on st, which stays the caller's to close, and on the
// shop at an address.
func NewAPI(st *store.Store, shop string) *API {
	validate := validator.New(validator.WithRequiredStructEnabled()) // RIGHT: one validator for the life of the service
	validate.RegisterTagNameFunc(jsonName)
	return &API{store: st, shop: shop, rates: rates.NewTable(), validate: validate}
}

// Handler returns the routes of the service.
func (a *API) Handler() http.Handler {
	r := chi.NewRouter()
	r.Use(middleware.Recoverer)
	r.Route("/devices", func(r chi.Router) {
		r.Get("/", a.listDevices)
		r.Post("/", a.createDevice)
		r.Get("/{id}", a.getDevice)
		r.Put("/{id}", a.updateDevice)
		r.Get("/{id}/prices", a.listPrices)
		r.Post("/{id}/prices", a.recordPrice)
		r.Get("/{id}/prices/{currency}", a.listPricesIn)
		r.Post("/{id}/refresh", a.refreshPrice)
	})
	r.Get("/rates/{currency}", a.getRate)
	r.Get("/shop", a.describeShop)
	r.Route("/alerts", func(r chi.Router) {
		r.Use(requireClient())
		r.Get("/", a.listAlerts)
		r.Post("/", a.createAlert)
		r.Get("/{id}", a.getAlert)
	})
	return r
}
