module github.com/mapperlint/mapperlint/examples/priceapi

go 1.25.0

tool github.com/mapperlint/mapperlint/cmd/mapperlint

require (
	github.com/go-chi/chi/v5 v5.5.0
	github.com/go-playground/validator/v10 v10.30.3
	github.com/gorilla/schema v1.4.1
	github.com/jmoiron/sqlx v1.4.0
	go.etcd.io/bbolt v1.4.3
)

require (
	github.com/gabriel-vasile/mimetype v1.4.13 // indirect
	github.com/go-playground/locales v0.14.1 // indirect
	github.com/go-playground/universal-translator v0.18.1 // indirect
	github.com/leodido/go-urn v1.4.0 // indirect
	github.com/mapperlint/mapperlint v0.0.0 // indirect
	golang.org/x/crypto v0.52.0 // indirect
	golang.org/x/mod v0.37.0 // indirect
	golang.org/x/sync v0.21.0 // indirect
	golang.org/x/sys v0.46.0 // indirect
	golang.org/x/text v0.37.0 // indirect
	golang.org/x/tools v0.47.0 // indirect
)

replace github.com/mapperlint/mapperlint => ../..
