package api

import (
	"net/http"
	"time"

	"github.com/go-chi/chi/v5"
	"github.com/go-playground/validator/v10"

	"github.com/mapperlint/mapperlint/examples/priceapi/internal/convert"
	"github.com/mapperlint/mapperlint/examples/priceapi/internal/forms"
	"github.com/mapperlint/mapperlint/examples/priceapi/internal/model"
	"github.com/mapperlint/mapperlint/examples/priceapi/internal/store"
)

type deviceRequest struct {
	Name   string `json:"name"   validate:"required,max=80"`
	Vendor string `json:"vendor" validate:"required,max=80"`
}

func (a *API) createDevice(w http.ResponseWriter, r *http.Request) {
	var req deviceRequest
	if !readJSON(w, r, &req) {
		return
	}
	validate := validator.New(validator.WithRequiredStructEnabled()) // WRONG: a validator for every request parses the tags again
	validate.RegisterTagNameFunc(jsonName)
	if err := validate.Struct(req); err != nil {
		writeInvalid(w, err)
		return
	}
	entity, err := a.store.CreateDevice(store.DeviceEntity{
		Name: req.Name, Vendor: req.Vendor, CreatedAt: time.Now().UTC(),
	})
	writeDevice(w, http.StatusCreated, entity, err)
}

func (a *API) updateDevice(w http.ResponseWriter, r *http.Request) {
	var req deviceRequest
	if !readJSON(w, r, &req) {
		return
	}
	if err := a.validate.Struct(req); err != nil { // RIGHT: the validator that NewAPI built
		writeInvalid(w, err)
		return
	}
	entity, err := a.store.UpdateDevice(chi.URLParam(r, "id"), req.Name, req.Vendor)
	writeDevice(w, http.StatusOK, entity, err)
}

func (a *API) getDevice(w http.ResponseWriter, r *http.Request) {
	entity, err := a.store.Device(chi.URLParam(r, "id"))
	writeDevice(w, http.StatusOK, entity, err)
}

func (a *API) listDevices(w http.ResponseWriter, r *http.Request) {
	filter, err := forms.DecodeDeviceFilter(r.URL.Query())
	if err != nil {
		writeError(w, http.StatusBadRequest, err.Error())
		return
	}
	entities, err := a.store.Devices(filter.Vendor, filter.Limit)
	if err != nil {
		writeFailure(w, err)
		return
	}
	devices := make([]model.Device, 0, len(entities))
	for _, entity := range entities {
		device, err := convert.DeviceEntityToDevice(entity)
		if err != nil {
			writeFailure(w, err)
			return
		}
		devices = append(devices, device)
	}
	writeJSON(w, http.StatusOK, devices)
}

// writeDevice answers with a device, or with the error of the store.
func writeDevice(w http.ResponseWriter, status int, entity store.DeviceEntity, err error) {
	if err != nil {
		writeFailure(w, err)
		return
	}
	device, err := convert.DeviceEntityToDevice(entity)
	if err != nil {
		writeFailure(w, err)
		return
	}
	writeJSON(w, status, device)
}
