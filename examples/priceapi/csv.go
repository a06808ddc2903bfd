package main

import (
	"encoding"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"reflect"
	"strconv"

	"github.com/jmoiron/sqlx/reflectx"

	"github.com/mapperlint/mapperlint/examples/priceapi/internal/store"
)

// columns are the columns of an export: JSON names of store.DevicePriceEntity.
var columns = []string{"device_id", "amount_cents", "currency", "shop", "seen_at"}

// exportPrices writes all prices of st as CSV, with a header.
func exportPrices(st *store.Store, w io.Writer) error {
	entities, err := st.AllPrices()
	if err != nil {
		return err
	}
	out := csv.NewWriter(w)
	if err := out.Write(columns); err != nil {
		return err
	}
	for _, entity := range entities {
		mapper := reflectx.NewMapper("json") // WRONG: a mapper for every row
		fields := mapper.FieldsByName(reflect.ValueOf(entity), columns)
		record, err := formatFields(fields)
		if err != nil {
			return err
		}
		if err := out.Write(record); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

// importPrices adds the prices of a CSV with a header to st. Rows before a bad
// one stay added.
func importPrices(st *store.Store, r io.Reader) error {
	in := csv.NewReader(r)
	header, err := in.Read()
	if err != nil {
		return fmt.Errorf("header: %w", err)
	}
	mapper := reflectx.NewMapper("json") // RIGHT: one mapper for all rows
	for {
		record, err := in.Read()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		var entity store.DevicePriceEntity
		fields := mapper.FieldsByName(reflect.ValueOf(&entity), header)
		if err := parseFields(fields, header, record); err != nil {
			return fmt.Errorf("row %v: %w", record, err)
		}
		if _, err := st.AddPrice(entity); err != nil {
			return fmt.Errorf("row %v: %w", record, err)
		}
	}
}

func formatFields(fields []reflect.Value) ([]string, error) {
	record := make([]string, len(fields))
	for i, field := range fields {
		switch value := field.Interface().(type) {
		case encoding.TextMarshaler:
			text, err := value.MarshalText()
			if err != nil {
				return nil, err
			}
			record[i] = string(text)
		default:
			record[i] = fmt.Sprint(value)
		}
	}
	return record, nil
}

// parseFields sets each field from the text of its column.
func parseFields(fields []reflect.Value, header, record []string) error {
	for i, field := range fields {
		if !field.IsValid() {
			return fmt.Errorf("unknown column %q", header[i])
		}
		if err := parseField(field, record[i]); err != nil {
			return fmt.Errorf("column %q: %w", header[i], err)
		}
	}
	return nil
}

func parseField(field reflect.Value, text string) error {
	if target, ok := field.Addr().Interface().(encoding.TextUnmarshaler); ok {
		return target.UnmarshalText([]byte(text))
	}
	switch field.Kind() {
	case reflect.String:
		field.SetString(text)
	case reflect.Int64:
		n, err := strconv.ParseInt(text, 10, 64)
		if err != nil {
			return err
		}
		field.SetInt(n)
	default:
		return fmt.Errorf("no way to read a %s", field.Type())
	}
	return nil
}
