package api

import (
	"net/http"

	"github.com/go-chi/chi/v5"

	"github.com/mapperlint/mapperlint/examples/priceapi/internal/convert"
	"github.com/mapperlint/mapperlint/examples/priceapi/internal/model"
	"github.com/mapperlint/mapperlint/examples/priceapi/internal/rates"
)

// listPricesIn is listPrices in one currency.
func (a *API) listPricesIn(w http.ResponseWriter, r *http.Request) {
	entities, err := a.store.Prices(chi.URLParam(r, "id"), historyLength)
	if err != nil {
		writeFailure(w, err)
		return
	}
	table := rates.NewTable() // WRONG: a table, and a goroutine that renews it, for every request and for ever
	prices := make([]model.DevicePrice, 0, len(entities))
	for _, entity := range entities {
		price, err := convert.DevicePriceEntityToDevicePrice(entity)
		if err != nil {
			writeFailure(w, err)
			return
		}
		currency := chi.URLParam(r, "currency")
		if price.Amount, err = table.Convert(price.Amount, price.Currency, currency); err != nil {
			writeError(w, http.StatusUnprocessableEntity, err.Error())
			return
		}
		price.Currency = currency
		prices = append(prices, price)
	}
	writeJSON(w, http.StatusOK, prices)
}

// getRate answers with what a hundred units of a currency are worth in euros.
func (a *API) getRate(w http.ResponseWriter, r *http.Request) {
	euros, err := a.rates.Convert(100_00, chi.URLParam(r, "currency"), "EUR") // RIGHT: the table that NewAPI built
	if err != nil {
		writeError(w, http.StatusNotFound, err.Error())
		return
	}
	writeJSON(w, http.StatusOK, map[string]model.Cents{"euros": euros})
}
