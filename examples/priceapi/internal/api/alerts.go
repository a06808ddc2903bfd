package api

import (
	"net/http"
	"net/mail"
	"net/url"
	"strings"
	"time"

	"github.com/go-chi/chi/v5"
	"github.com/go-playground/validator/v10"

	"github.com/mapperlint/mapperlint/examples/priceapi/internal/convert"
	"github.com/mapperlint/mapperlint/examples/priceapi/internal/forms"
	"github.com/mapperlint/mapperlint/examples/priceapi/internal/model"
	"github.com/mapperlint/mapperlint/examples/priceapi/internal/store"
)

type alertRequest struct {
	DeviceID  string      `json:"device_id" validate:"required"`
	Threshold model.Cents `json:"threshold" validate:"gt=0"`
	Currency  string      `json:"currency"  validate:"required,iso4217"`
	Notify    string      `json:"notify"    validate:"required,target"`
}

func (a *API) createAlert(w http.ResponseWriter, r *http.Request) {
	var req alertRequest
	if !readJSON(w, r, &req) {
		return
	}
	if err := newValidator().Struct(req); err != nil {
		writeInvalid(w, err)
		return
	}
	entity, err := a.store.CreateAlert(store.AlertEntity{
		Client: clientOf(r), DeviceID: req.DeviceID, ThresholdCents: int64(req.Threshold),
		Currency: req.Currency, Notify: req.Notify, CreatedAt: time.Now().UTC(),
	})
	writeAlert(w, http.StatusCreated, entity, err)
}

// getAlert answers "not found" also for the alerts of other clients.
func (a *API) getAlert(w http.ResponseWriter, r *http.Request) {
	entity, err := a.store.Alert(chi.URLParam(r, "id"))
	if err == nil && entity.Client != clientOf(r) {
		err = store.ErrNotFound
	}
	writeAlert(w, http.StatusOK, entity, err)
}

func (a *API) listAlerts(w http.ResponseWriter, r *http.Request) {
	filter, err := forms.DecodeAlertFilter(r.URL.Query())
	if err != nil {
		writeError(w, http.StatusBadRequest, err.Error())
		return
	}
	client := clientOf(r)
	entities, err := a.store.Alerts(filter.Limit, func(e store.AlertEntity) bool {
		return e.Client == client &&
			(filter.DeviceID == "" || e.DeviceID == filter.DeviceID) &&
			(!filter.TriggeredOnly || !e.TriggeredAt.IsZero())
	})
	if err != nil {
		writeFailure(w, err)
		return
	}
	alerts := make([]model.Alert, 0, len(entities))
	for _, entity := range entities {
		alert, err := convert.AlertEntityToAlert(entity)
		if err != nil {
			writeFailure(w, err)
			return
		}
		alerts = append(alerts, alert)
	}
	writeJSON(w, http.StatusOK, alerts)
}

// writeAlert answers with an alert, or with the error of the store.
func writeAlert(w http.ResponseWriter, status int, entity store.AlertEntity, err error) {
	if err != nil {
		writeFailure(w, err)
		return
	}
	alert, err := convert.AlertEntityToAlert(entity)
	if err != nil {
		writeFailure(w, err)
		return
	}
	writeJSON(w, status, alert)
}

// newValidator returns a validator that knows the targets of alerts.
func newValidator() *validator.Validate {
	validate := validator.New(validator.WithRequiredStructEnabled()) // WRONG: createAlert comes here for every request
	validate.RegisterTagNameFunc(jsonName)
	if err := validate.RegisterValidation("target", isTarget); err != nil {
		panic("api: " + err.Error()) // an empty or reserved tag: a mistake in this file
	}
	return validate
}

// isTarget reports whether a field says where to send an alert: an https URL
// or a mailto URL with one address.
func isTarget(field validator.FieldLevel) bool {
	target, err := url.Parse(field.Field().String())
	if err != nil {
		return false
	}
	switch target.Scheme {
	case "https":
		return target.Host != ""
	case "mailto":
		_, err := mail.ParseAddress(target.Opaque)
		return err == nil && !strings.Contains(target.Opaque, ",")
	}
	return false
}
