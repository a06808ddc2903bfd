package service

import (
	"net/http"

	"github.com/go-playground/validator/v10"

	"example.com/service/store"
)

type order struct {
	Item string `validate:"required"`
}

func create(w http.ResponseWriter, r *http.Request) {
	v := validator.New()
	if err := v.Struct(&order{Item: r.FormValue("item")}); err != nil {
		http.Error(w, "größer als erlaubt: "+err.Error(), http.StatusBadRequest)
	}
}

func update(w http.ResponseWriter, r *http.Request) {
	if err := store.NewValidator().Struct(&order{Item: r.FormValue("item")}); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

var shared = validator.New()

func replace(w http.ResponseWriter, r *http.Request) {
	if err := shared.Struct(&order{Item: r.FormValue("item")}); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}
