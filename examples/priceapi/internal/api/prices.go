package api

import (
	"net/http"
	"time"

	"github.com/go-chi/chi/v5"

	"github.com/mapperlint/mapperlint/examples/priceapi/internal/convert"
	"github.com/mapperlint/mapperlint/examples/priceapi/internal/model"
)

// historyLength is the number of prices in an answer.
const historyLength = 100

type priceRequest struct {
	Amount   model.Cents `json:"amount"   validate:"gt=0"`
	Currency string      `json:"currency" validate:"required,iso4217"`
	Shop     string      `json:"shop"     validate:"required,max=80"`
}

type priceAnswer struct {
	model.DevicePrice
	AlertsTriggered int `json:"alerts_triggered"`
}

func (a *API) recordPrice(w http.ResponseWriter, r *http.Request) {
	var req priceRequest
	if !readJSON(w, r, &req) {
		return
	}
	if err := a.validate.Struct(req); err != nil {
		writeInvalid(w, err)
		return
	}
	price := model.DevicePrice{
		DeviceID: chi.URLParam(r, "id"), Amount: req.Amount, Currency: req.Currency,
		Shop: req.Shop, RecordedAt: time.Now().UTC(),
	}
	entity, err := convert.DevicePriceToDevicePriceEntity(price)
	if err != nil {
		writeFailure(w, err)
		return
	}
	triggered, err := a.store.AddPrice(entity)
	if err != nil {
		writeFailure(w, err)
		return
	}
	writeJSON(w, http.StatusCreated, priceAnswer{price, triggered})
}

func (a *API) listPrices(w http.ResponseWriter, r *http.Request) {
	entities, err := a.store.Prices(chi.URLParam(r, "id"), historyLength)
	if err != nil {
		writeFailure(w, err)
		return
	}
	prices := make([]model.DevicePrice, 0, len(entities))
	for _, entity := range entities {
		price, err := convert.DevicePriceEntityToDevicePrice(entity)
		if err != nil {
			writeFailure(w, err)
			return
		}
		prices = append(prices, price)
	}
	writeJSON(w, http.StatusOK, prices)
}
