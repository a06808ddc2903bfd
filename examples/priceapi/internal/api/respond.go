package api

import (
	"encoding/json"
	"errors"
	"log/slog"
	"net/http"
	"reflect"
	"strings"

	"github.com/go-playground/validator/v10"

	"github.com/mapperlint/mapperlint/examples/priceapi/internal/store"
)

// maxBody is more than any request needs.
const maxBody = 64 << 10

type errorAnswer struct {
	Error string `json:"error"`
	// Fields maps each invalid field to the validation it failed.
	Fields map[string]string `json:"fields,omitempty"`
}

// readJSON reads the body of r into dst. If it cannot, it answers and returns
// false.
func readJSON(w http.ResponseWriter, r *http.Request, dst any) bool {
	body := json.NewDecoder(http.MaxBytesReader(w, r.Body, maxBody))
	body.DisallowUnknownFields()
	if err := body.Decode(dst); err != nil {
		writeError(w, http.StatusBadRequest, "body: "+err.Error())
		return false
	}
	return true
}

func writeJSON(w http.ResponseWriter, status int, answer any) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	if err := json.NewEncoder(w).Encode(answer); err != nil {
		slog.Warn("write answer", "error", err)
	}
}

func writeError(w http.ResponseWriter, status int, message string) {
	writeJSON(w, status, errorAnswer{Error: message})
}

// writeInvalid answers with the fields that a validator refused.
func writeInvalid(w http.ResponseWriter, err error) {
	var invalid validator.ValidationErrors
	if !errors.As(err, &invalid) {
		writeFailure(w, err)
		return
	}
	fields := make(map[string]string, len(invalid))
	for _, field := range invalid {
		fields[field.Field()] = field.Tag()
	}
	writeJSON(w, http.StatusUnprocessableEntity, errorAnswer{Error: "invalid request", Fields: fields})
}

// writeFailure answers for an error of the store or of a conversion; only what
// a client can act on is told.
func writeFailure(w http.ResponseWriter, err error) {
	if errors.Is(err, store.ErrNotFound) {
		writeError(w, http.StatusNotFound, "not found")
		return
	}
	slog.Error("request failed", "error", err)
	writeError(w, http.StatusInternalServerError, "internal error")
}

// jsonName makes validators name a field as clients know it.
func jsonName(field reflect.StructField) string {
	name, _, _ := strings.Cut(field.Tag.Get("json"), ",")
	return name
}
