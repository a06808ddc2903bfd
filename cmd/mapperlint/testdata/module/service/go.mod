module example.com/service

go 1.25

require github.com/go-playground/validator/v10 v10.30.0

replace github.com/go-playground/validator/v10 => ../validator
